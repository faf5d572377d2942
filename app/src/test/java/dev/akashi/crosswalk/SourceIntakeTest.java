package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Harbours.PUBLIC;
import static dev.akashi.crosswalk.Harbours.requirement;
import static dev.akashi.crosswalk.Harbours.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.AtOnce.Outcome;
import dev.akashi.testing.Stage;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class SourceIntakeTest {

  @Autowired Stage stage;
  @Autowired Catalogues catalogues;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;
  @Autowired CatalogueSearch search;
  @Autowired DSLContext sql;

  private final Harbours harbours;

  SourceIntakeTest(@Autowired ApplicationContext context) {
    harbours = new Harbours(context);
  }

  @Test
  @Clause("FRM-22")
  void aSourceIsTakenInWholeOrNotAtAll() {
    CatalogueKey key = harbours.source(true);
    assertThat(catalogues.controls(PUBLIC, key, 0, 10)).hasSize(3);
    List<Integer> before = stored(sql);

    Harbours.refused(
        () ->
            intake.add(
                harbours.officer(),
                Harbours.file(SmallCatalog.withAControlTwice()),
                Harbours.description("Twice", true)),
        Refusal.Kind.INPUT,
        "crosswalk.control-twice");
    Harbours.refused(
        () ->
            intake.add(
                harbours.officer(),
                Harbours.file(SmallCatalog.damaged()),
                Harbours.description("Bad", true)),
        Refusal.Kind.INPUT,
        "crosswalk.file-problems");
    String taken = catalogues.catalogue(PUBLIC, key).shortName();
    Harbours.refused(
        () ->
            intake.add(
                harbours.officer(),
                Harbours.file(SmallCatalog.json()),
                Harbours.description(taken, true)),
        Refusal.Kind.INPUT,
        "crosswalk.name-taken");
    Actor provider = stage.person(Role.STATEMENT_EDITOR);
    Harbours.refused(
        () ->
            intake.add(
                provider, Harbours.file(SmallCatalog.json()), Harbours.description("Mine", true)),
        Refusal.Kind.FORBIDDEN,
        "access.role-missing");

    assertThat(stored(sql)).isEqualTo(before);
  }

  @Test
  void whatTheDatabaseCannotStoreIsRefusedAndNamed() {
    List<Integer> before = stored(sql);
    for (String escape : List.of("\\u0000", "\\ud800")) {
      Harbours.refused(
          () ->
              intake.add(
                  harbours.officer(),
                  Harbours.file(SmallCatalog.withACodeThatIsNoCharacter(escape)),
                  Harbours.description("Unwritable", true)),
          Refusal.Kind.INPUT,
          "crosswalk.unwritable");
    }
    Harbours.refused(
        () ->
            intake.add(
                harbours.officer(),
                Harbours.file(SmallCatalog.withALongId()),
                Harbours.description("Long id", true)),
        Refusal.Kind.INPUT,
        "crosswalk.id-too-long");
    assertThat(stored(sql)).isEqualTo(before);
  }

  @Test
  void aFileIsInOneLanguage() {
    Description both =
        new Description("Both", EitherText.NONE, SourceLanguage.BOTH, "our own", true);
    Harbours.refused(
        () -> intake.add(harbours.officer(), Harbours.file(SmallCatalog.json()), both),
        Refusal.Kind.INPUT,
        "crosswalk.one-language");
    CatalogueKey key = harbours.source(true);
    Harbours.refused(
        () -> intake.replace(harbours.officer(), key, Harbours.file(SmallCatalog.json()), both, 0),
        Refusal.Kind.INPUT,
        "crosswalk.one-language");
  }

  @Test
  void namesThatDifferInSignsOnlyGiveDifferentAddresses() {
    int number = Harbours.number();
    CatalogueKey one =
        intake.add(
            harbours.officer(),
            Harbours.file(SmallCatalog.json()),
            Harbours.description("Jis" + number + " 規格", true));
    CatalogueKey two =
        intake.add(
            harbours.officer(),
            Harbours.file(SmallCatalog.json()),
            Harbours.description("Jis" + number + " 規範", true));
    assertThat(one.value()).isEqualTo("jis" + number);
    assertThat(two.value()).isEqualTo("jis" + number + "-2");
  }

  @Test
  void aNameIsGivenOnceHoweverManyAskAtOnce() {
    String name = "Twins " + Harbours.number();
    List<Outcome<CatalogueKey>> outcomes =
        AtOnce.twice(() ->
            intake.add(
                harbours.officer(),
                Harbours.file(SmallCatalog.json()),
                Harbours.description(name, true)));
    assertThat(outcomes).filteredOn(outcome -> outcome.result().isPresent()).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(outcome -> outcome.error().stream().toList())
        .singleElement()
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.reasons().getFirst().code()).isEqualTo("crosswalk.name-taken"));

    CatalogueKey left = harbours.source(true);
    CatalogueKey right = harbours.source(true);
    String wanted = "Wanted " + Harbours.number();
    Iterator<CatalogueKey> keys = new ConcurrentLinkedQueue<>(List.of(left, right)).iterator();
    List<Outcome<Boolean>> described =
        AtOnce.twice(() -> {
          CatalogueKey mine;
          synchronized (keys) {
            mine = keys.next();
          }
          EitherText title = new EitherText("", "Harbour");
          intake.describe(
              harbours.officer(),
              mine,
              new Description(wanted.toUpperCase(Locale.ROOT), title, SourceLanguage.EN, "o", true),
              0);
          return true;
        });
    assertThat(described).filteredOn(outcome -> outcome.result().isPresent()).hasSize(1);
    assertThat(described)
        .flatExtracting(outcome -> outcome.error().stream().toList())
        .singleElement()
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.reasons().getFirst().code()).isEqualTo("crosswalk.name-taken"));
  }

  @Test
  void anotherEditionTakesThePlaceOfASourceUnlessWhatIsMappedIsGone() {
    CatalogueKey key = harbours.source(true);
    Catalogue before = catalogues.catalogue(PUBLIC, key);
    mappings.add(
        harbours.officer(),
        requirement("9.4.2"),
        new ControlRef(key, "hb-2"),
        Relation.INTERSECTS,
        "");

    Harbours.refused(
        () ->
            intake.replace(
                harbours.officer(),
                key,
                Harbours.file(SmallCatalog.withoutPasses()),
                Harbours.description(before.shortName(), true),
                0),
        Refusal.Kind.RULE,
        "crosswalk.mapped-missing");
    intake.replace(
        harbours.officer(),
        key,
        Harbours.file(SmallCatalog.reworded()),
        Harbours.description(before.shortName(), true),
        0);
    Harbours.refused(
        () ->
            intake.replace(
                harbours.officer(),
                key,
                Harbours.file(SmallCatalog.json()),
                Harbours.description(before.shortName(), true),
                0),
        Refusal.Kind.STALE,
        "crosswalk.source-changed-meanwhile");

    assertThat(mappings.of(PUBLIC, new ControlRef(key, "hb-2"))).hasSize(1);
    assertThat(search.find(PUBLIC, "beacons", Optional.of(key), Language.EN, 0, 5).total())
        .isEqualTo(1);
    assertThat(search.find(PUBLIC, "lanterns", Optional.of(key), Language.EN, 0, 5).total())
        .isZero();
  }
}
