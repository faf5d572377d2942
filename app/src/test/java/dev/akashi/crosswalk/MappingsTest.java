package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.crosswalk.Coverage.GroupCoverage;
import dev.akashi.crosswalk.MappingCollection.Words;
import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.database.crosswalk.Tables;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Validation;
import dev.akashi.oscal.tree.Node;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.AtOnce.Outcome;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class MappingsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final CatalogueKey BASELINE = CatalogueKey.ofBaseline("2022-04-01");
  private static final CatalogueKey ISO_2013 = CatalogueKey.of("iso-27002-2013");
  private static final CatalogueKey ISO_2022 = CatalogueKey.of("iso-27002-2022");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");
  private static final Optional<Actor> PUBLIC = Optional.empty();

  @Autowired Stage stage;
  @Autowired Catalogues catalogues;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;
  @Autowired CatalogueSearch search;
  @Autowired FirstCrosswalk shipped;
  @Autowired Baselines baselines;
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;

  private Actor officer;

  @BeforeEach
  void anOfficer() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
  }

  private static Description description(String name, boolean open) {
    return new Description(name, EitherText.NONE, SourceLanguage.EN, "our own", open);
  }

  private static CatalogueFile file(byte[] content) {
    return CatalogueFile.read(content, "small.json", SourceLanguage.EN);
  }

  private CatalogueKey source(boolean open) {
    return intake.add(
        officer,
        file(SmallCatalog.json()),
        description("Harbour " + NUMBER.incrementAndGet(), open));
  }

  private static ControlRef requirement(String id) {
    return new ControlRef(BASELINE, id);
  }

  private static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.reasons()).anyMatch(reason -> reason.code().equals(code));
        });
  }

  private List<Integer> stored() {
    return List.of(
        sql.fetchCount(Tables.SOURCE),
        sql.fetchCount(Tables.SOURCE_CONTROL),
        sql.fetchCount(Tables.MAPPING));
  }

  @Test
  @Clause("FRM-22")
  void aSourceIsTakenInWholeOrNotAtAll() {
    CatalogueKey key = source(true);
    assertThat(catalogues.controls(PUBLIC, key, 0, 10)).hasSize(3);
    List<Integer> before = stored();

    refused(
        () ->
            intake.add(officer, file(SmallCatalog.withAControlTwice()), description("Twice", true)),
        Refusal.Kind.INPUT,
        "crosswalk.control-twice");
    refused(
        () -> intake.add(officer, file(SmallCatalog.damaged()), description("Bad", true)),
        Refusal.Kind.INPUT,
        "crosswalk.file-problems");
    String taken = catalogues.catalogue(PUBLIC, key).shortName();
    refused(
        () -> intake.add(officer, file(SmallCatalog.json()), description(taken, true)),
        Refusal.Kind.INPUT,
        "crosswalk.name-taken");
    Actor provider = stage.person(Role.STATEMENT_EDITOR);
    refused(
        () -> intake.add(provider, file(SmallCatalog.json()), description("Mine", true)),
        Refusal.Kind.FORBIDDEN,
        "access.role-missing");

    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void whatTheDatabaseCannotStoreIsRefusedAndNamed() {
    List<Integer> before = stored();
    for (String escape : List.of("\\u0000", "\\ud800")) {
      refused(
          () ->
              intake.add(
                  officer,
                  file(SmallCatalog.withACodeThatIsNoCharacter(escape)),
                  description("Unwritable", true)),
          Refusal.Kind.INPUT,
          "crosswalk.unwritable");
    }
    refused(
        () -> intake.add(officer, file(SmallCatalog.withALongId()), description("Long id", true)),
        Refusal.Kind.INPUT,
        "crosswalk.id-too-long");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void aFileIsInOneLanguage() {
    Description both =
        new Description("Both", EitherText.NONE, SourceLanguage.BOTH, "our own", true);
    refused(
        () -> intake.add(officer, file(SmallCatalog.json()), both),
        Refusal.Kind.INPUT,
        "crosswalk.one-language");
    CatalogueKey key = source(true);
    refused(
        () -> intake.replace(officer, key, file(SmallCatalog.json()), both, 0),
        Refusal.Kind.INPUT,
        "crosswalk.one-language");
  }

  @Test
  void namesThatDifferInSignsOnlyGiveDifferentAddresses() {
    int number = NUMBER.incrementAndGet();
    CatalogueKey one =
        intake.add(officer, file(SmallCatalog.json()), description("Jis" + number + " 規格", true));
    CatalogueKey two =
        intake.add(officer, file(SmallCatalog.json()), description("Jis" + number + " 規範", true));
    assertThat(one.value()).isEqualTo("jis" + number);
    assertThat(two.value()).isEqualTo("jis" + number + "-2");
  }

  @Test
  void aNameIsGivenOnceHoweverManyAskAtOnce() {
    String name = "Twins " + NUMBER.incrementAndGet();
    List<Outcome<CatalogueKey>> outcomes =
        AtOnce.twice(() -> intake.add(officer, file(SmallCatalog.json()), description(name, true)));
    assertThat(outcomes).filteredOn(outcome -> outcome.result().isPresent()).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(outcome -> outcome.error().stream().toList())
        .singleElement()
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.reasons().getFirst().code()).isEqualTo("crosswalk.name-taken"));

    CatalogueKey left = source(true);
    CatalogueKey right = source(true);
    String wanted = "Wanted " + NUMBER.incrementAndGet();
    Iterator<CatalogueKey> keys = new ConcurrentLinkedQueue<>(List.of(left, right)).iterator();
    List<Outcome<Boolean>> described =
        AtOnce.twice(() -> {
          CatalogueKey mine;
          synchronized (keys) {
            mine = keys.next();
          }
          EitherText title = new EitherText("", "Harbour");
          intake.describe(
              officer,
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
  @Clause("FRM-20")
  void mappingsStandInTheOrderOfTheirCataloguesWhicheverIsFirst() {
    List<String> left = ids(BASELINE);
    List<String> right = ids(ISO_2022);
    Comparator<Mapping> order =
        Comparator.<Mapping>comparingInt(mapping -> left.indexOf(mapping.from().control()))
            .thenComparingInt(mapping -> right.indexOf(mapping.to().control()));
    assertThat(mappings.between(PUBLIC, BASELINE, ISO_2022)).isSortedAccordingTo(order);
    Comparator<Mapping> other =
        Comparator.<Mapping>comparingInt(mapping -> right.indexOf(mapping.from().control()))
            .thenComparingInt(mapping -> left.indexOf(mapping.to().control()));
    assertThat(mappings.between(PUBLIC, ISO_2022, BASELINE)).isSortedAccordingTo(other);
    ControlRef last = requirement(left.getLast());
    assertThat(catalogues.named(List.of(last)).values())
        .extracting(CatalogueControl::position)
        .containsExactly(left.size() - 1);
  }

  private List<String> ids(CatalogueKey key) {
    return catalogues.allControls(key).stream().map(CatalogueControl::id).toList();
  }

  /** From either side: the mapping may lead from the source as well as to it. */
  @Test
  void aMappingThatIsMadeWhileASourceIsReplacedKeepsItsControl() {
    for (boolean leadsFrom : List.of(true, false)) {
      CatalogueKey key = source(true);
      ControlRef mine = new ControlRef(key, "hb-2");
      ControlRef theirs = new ControlRef(source(true), "hb-2");
      try (ExecutorService other = Executors.newSingleThreadExecutor()) {
        Future<?> replaced =
            Objects.requireNonNull(
                transaction.execute(status -> {
                  mappings.add(
                      officer,
                      leadsFrom ? mine : theirs,
                      leadsFrom ? theirs : mine,
                      Relation.INTERSECTS,
                      "");
                  Future<?> replacing =
                      other.submit(() ->
                          intake.replace(
                              officer,
                              key,
                              file(SmallCatalog.withoutPasses()),
                              description("Replaced", true),
                              0));
                  untilSomebodyWaits();
                  return replacing;
                }));
        assertThatThrownBy(replaced::get)
            .cause()
            .asInstanceOf(type(Refusal.class))
            .satisfies(refusal ->
                assertThat(refusal.reasons().getFirst().code())
                    .isEqualTo("crosswalk.mapped-missing"));
      }
      assertThat(catalogues.named(List.of(mine))).hasSize(1);
    }
  }

  private void untilSomebodyWaits() {
    for (int look = 0; look < 250; look++) {
      if (sql.fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")) > 0) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("nobody waits");
  }

  @Test
  void whatIsNotPublicDoesNotExistForThePublic() {
    CatalogueKey key = source(false);
    mappings.add(
        officer, requirement("9.2.5"), new ControlRef(key, "hb-2"), Relation.INTERSECTS, "");

    refused(
        () -> catalogues.catalogue(PUBLIC, key),
        Refusal.Kind.NOT_FOUND,
        "crosswalk.catalogue-unknown");
    assertThat(mappings.of(PUBLIC, requirement("9.2.5")))
        .noneMatch(mapping -> mapping.to().catalogue().equals(key));
    assertThat(mappings.of(Optional.of(officer), requirement("9.2.5")))
        .anyMatch(mapping -> mapping.to().catalogue().equals(key));
    assertThat(search.find(PUBLIC, "pilots", Optional.empty(), Language.EN, 0, 50).hits())
        .noneMatch(hit -> hit.catalogue().key().equals(key));
    assertThat(
            search
                .find(Optional.of(officer), "pilots", Optional.of(key), Language.EN, 0, 50)
                .hits())
        .hasSize(1);
  }

  @Test
  @Clause("FRM-22")
  void aMappingIsAddedChangedAndRemovedWithItsReasonAndNobodyLosesAnEdit() {
    CatalogueKey key = source(true);
    ControlRef control = new ControlRef(key, "hb-2");
    MappingId id =
        mappings.add(
            officer,
            requirement("9.2.6"),
            new ControlRef(key, "HB-2"),
            Relation.SUBSET,
            "both take passes back");

    Mapping added = mappings.find(officer, id);
    assertThat(added.to()).isEqualTo(control);
    assertThat(added.rationale()).isEqualTo("both take passes back");
    assertThat(added.seenFrom(control)).isEqualTo(Relation.SUPERSET);
    refused(
        () -> mappings.add(officer, control, requirement("9.2.6"), Relation.EQUAL, ""),
        Refusal.Kind.RULE,
        "crosswalk.mapped-already");

    mappings.change(officer, id, added.from(), Relation.INTERSECTS, "only in part", 0);
    refused(
        () -> mappings.change(officer, id, added.from(), Relation.EQUAL, "", 0),
        Refusal.Kind.STALE,
        "crosswalk.mapping-changed-meanwhile");
    refused(
        () -> mappings.remove(officer, id, 0),
        Refusal.Kind.STALE,
        "crosswalk.mapping-changed-meanwhile");
    mappings.remove(officer, id, 1);
    refused(() -> mappings.find(officer, id), Refusal.Kind.NOT_FOUND, "crosswalk.mapping-unknown");
  }

  @Test
  @Clause("FRM-20")
  void aMappingToAnUnknownControlIsRefusedAndNothingIsStored() {
    CatalogueKey key = source(true);
    List<Integer> before = stored();

    refused(
        () ->
            mappings.add(
                officer, requirement("9.2.1"), new ControlRef(key, "hb-77"), Relation.EQUAL, ""),
        Refusal.Kind.RULE,
        "crosswalk.control-unknown");
    refused(
        () ->
            mappings.add(
                officer, requirement("9.2.99"), new ControlRef(key, "hb-2"), Relation.EQUAL, ""),
        Refusal.Kind.RULE,
        "crosswalk.control-unknown");
    refused(
        () ->
            mappings.add(
                officer, requirement("9.2.1"), new ControlRef(key, "hb-3"), Relation.EQUAL, ""),
        Refusal.Kind.RULE,
        "crosswalk.control-withdrawn");
    refused(
        () -> mappings.add(officer, requirement("9.2.1"), requirement("9.2.2"), Relation.EQUAL, ""),
        Refusal.Kind.INPUT,
        "crosswalk.same-catalogue");

    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @Clause("FRM-20")
  void coverageTellsFromBothSidesWhatIsMappedAndWhatIsNot() {
    CatalogueKey key = source(true);
    mappings.add(
        officer, requirement("9.2.1"), new ControlRef(key, "hb-2.1"), Relation.SUPERSET, "");
    mappings.add(officer, requirement("9.2.2"), new ControlRef(key, "hb-2"), Relation.NONE, "");

    Coverage coverage = mappings.coverage(PUBLIC, BASELINE, key);
    assertThat(Coverage.mapped(coverage.leftGroups())).isEqualTo(1);
    assertThat(Coverage.total(coverage.leftGroups()))
        .isEqualTo(baselines.version("2022-04-01").requirements().size());
    GroupCoverage access =
        coverage.leftGroups().stream()
            .filter(group -> group.group().ja().startsWith("9 "))
            .findFirst()
            .orElseThrow();
    assertThat(access.mapped()).isEqualTo(1);
    assertThat(access.open()).noneMatch(control -> control.id().equals("9.2.1"));
    assertThat(access.open()).anyMatch(control -> control.id().equals("9.2.2"));
    assertThat(coverage.rightGroups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.total()).as("withdrawn ones do not count").isEqualTo(2);
          assertThat(group.open()).extracting(ControlOutline::id).containsExactly("hb-2");
        });
  }

  @Test
  @Clause("FRM-20")
  void whatFollowsOverAThirdCatalogueIsShownAndNeverStored() {
    CatalogueKey one = source(true);
    CatalogueKey two = source(true);
    MappingId first =
        mappings.add(
            officer, requirement("17.2.1"), new ControlRef(one, "hb-2"), Relation.SUBSET, "");
    mappings.add(
        officer, new ControlRef(one, "hb-2"), new ControlRef(two, "hb-2.1"), Relation.SUBSET, "");
    int before = sql.fetchCount(Tables.MAPPING);

    assertThat(mappings.derived(PUBLIC, requirement("17.2.1")))
        .filteredOn(derived -> derived.to().catalogue().equals(two))
        .singleElement()
        .satisfies(derived -> {
          assertThat(derived.via()).isEqualTo(new ControlRef(one, "hb-2"));
          assertThat(derived.relation()).contains(Relation.SUBSET);
        });
    assertThat(mappings.derived(PUBLIC, new ControlRef(two, "hb-2.1")))
        .filteredOn(derived -> derived.to().equals(requirement("17.2.1")))
        .singleElement()
        .satisfies(derived -> assertThat(derived.relation()).contains(Relation.SUPERSET));
    assertThat(sql.fetchCount(Tables.MAPPING)).isEqualTo(before);
    mappings.remove(officer, first, 0);
    assertThat(mappings.derived(PUBLIC, requirement("17.2.1")))
        .noneMatch(derived -> derived.to().catalogue().equals(two));
  }

  @Test
  void anotherEditionTakesThePlaceOfASourceUnlessWhatIsMappedIsGone() {
    CatalogueKey key = source(true);
    Catalogue before = catalogues.catalogue(PUBLIC, key);
    mappings.add(
        officer, requirement("9.4.2"), new ControlRef(key, "hb-2"), Relation.INTERSECTS, "");

    refused(
        () ->
            intake.replace(
                officer,
                key,
                file(SmallCatalog.withoutPasses()),
                description(before.shortName(), true),
                0),
        Refusal.Kind.RULE,
        "crosswalk.mapped-missing");
    intake.replace(
        officer, key, file(SmallCatalog.reworded()), description(before.shortName(), true), 0);
    refused(
        () ->
            intake.replace(
                officer, key, file(SmallCatalog.json()), description(before.shortName(), true), 0),
        Refusal.Kind.STALE,
        "crosswalk.source-changed-meanwhile");

    assertThat(mappings.of(PUBLIC, new ControlRef(key, "hb-2"))).hasSize(1);
    assertThat(search.find(PUBLIC, "beacons", Optional.of(key), Language.EN, 0, 5).total())
        .isEqualTo(1);
    assertThat(search.find(PUBLIC, "lanterns", Optional.of(key), Language.EN, 0, 5).total())
        .isZero();
  }

  @Test
  @Clause("FRM-20")
  void everyObjectiveOfTheReferenceBaselineIsMappedToTheStandardsItFollows() {
    List<Requirement> objectives =
        baselines.version("2022-04-01").ofKind(RequirementKind.CONTROL_OBJECTIVE);
    for (Requirement objective : objectives) {
      List<Mapping> all =
          mappings.of(PUBLIC, requirement(objective.id().value())).stream()
              .filter(Mapping::shipped)
              .toList();
      assertThat(all).as(objective.id().value()).anyMatch(m -> to(m, NIST));
      assertThat(all).as(objective.id().value()).anyMatch(m -> to(m, ISO_2022));
      if (objective.id().isForCloud()) {
        assertThat(all).as(objective.id().value()).noneMatch(m -> to(m, ISO_2013));
      } else {
        assertThat(all)
            .filteredOn(m -> to(m, ISO_2013))
            .singleElement()
            .satisfies(m -> {
              assertThat(m.to().control()).isEqualTo(objective.id().value());
              assertThat(m.relation()).isEqualTo(Relation.EQUAL);
            });
      }
      assertThat(all)
          .filteredOn(m -> !to(m, ISO_2013))
          .allMatch(m -> m.relation() == Relation.INTERSECTS);
    }
    assertThat(catalogues.catalogue(PUBLIC, ISO_2013).controls()).isEqualTo(114);
    assertThat(catalogues.catalogue(PUBLIC, ISO_2022).controls()).isEqualTo(93);
    assertThat(catalogues.catalogue(PUBLIC, NIST).note().en()).contains("our own work");
  }

  private static boolean to(Mapping mapping, CatalogueKey key) {
    return mapping.to().catalogue().equals(key);
  }

  @Test
  void whatIsShippedIsLoadedOnce() {
    List<Integer> before = stored();
    shipped.load();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @Clause("FRM-20")
  void theMappingGoesOutAsAValidOscalMappingCollection() throws OscalException {
    Coverage coverage = mappings.coverage(PUBLIC, BASELINE, ISO_2022);
    List<Mapping> all = coverage.mappings();
    OscalDocument made =
        MappingCollection.of(coverage, new Words("対応 [1]", "左", "右", "説明_*"), Instant.EPOCH);
    for (Format format : Format.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OscalWriter.write(made, format, out);
      Reading reading = OscalReader.read(out.toByteArray(), format, Limits.USUAL, false);
      assertThat(reading.problems()).as(format.name()).isEmpty();
      assertThat(Validation.check(reading.document(), Library.EMPTY, new Location("export")))
          .as("%s: nothing but that a file of its own cannot open the catalogues", format)
          .allMatch(problem -> problem.rule().equals("reference.unopened"))
          .noneMatch(problem -> problem.severity() == Severity.ERROR);
      assertThat(reading.document().root().nodes("mappings").getFirst().nodes("maps").size())
          .isEqualTo(all.size());
    }
  }

  /** What came with the program goes by numbers and subjects; only people compare meanings. */
  @Test
  void theCollectionClaimsNoMoreThanWasDone() {
    CatalogueKey key = source(true);
    mappings.add(
        officer, requirement("9.4.1"), new ControlRef(key, "hb-2"), Relation.INTERSECTS, "");
    Words words = new Words("a", "b", "c", "d");
    Node shippedOnes =
        MappingCollection.of(mappings.coverage(PUBLIC, BASELINE, NIST), words, Instant.EPOCH)
            .root();
    Node ofTheOffice =
        MappingCollection.of(mappings.coverage(PUBLIC, BASELINE, key), words, Instant.EPOCH).root();
    assertThat(Objects.requireNonNull(shippedOnes.node("provenance")).text("matching-rationale"))
        .isEqualTo("syntactic");
    assertThat(Objects.requireNonNull(shippedOnes.node("provenance")).text("method"))
        .isNotEqualTo("human");
    assertThat(Objects.requireNonNull(ofTheOffice.node("provenance")).text("matching-rationale"))
        .isEqualTo("semantic");
    assertThat(
            ofTheOffice
                .nodes("mappings")
                .getFirst()
                .nodes("maps")
                .getFirst()
                .text("matching-rationale"))
        .isEqualTo("semantic");
  }

  /** The texts of a catalogue may be long, and its coverage is open to all. */
  @Test
  void coverageAsksForEachCatalogueAndForTheMappingsOnce() {
    int asked = StatementCount.of(sql, () -> mappings.coverage(PUBLIC, ISO_2013, NIST));
    assertThat(asked).as("two catalogues, their controls, the mappings").isEqualTo(5);
    assertThat(mappings.comparison(PUBLIC, BASELINE, NIST).rightControls())
        .hasSize(catalogues.catalogue(PUBLIC, NIST).controls());
  }

  @Test
  void aControlWithManyMappingsCostsNoQuestionForEach() {
    int few = StatementCount.of(sql, () -> assertThat(named("6.1.2")).isNotEmpty());
    int many = StatementCount.of(sql, () -> assertThat(named("11.1.4")).isNotEmpty());
    assertThat(many).isEqualTo(few);
  }

  private Map<ControlRef, CatalogueControl> named(String id) {
    return catalogues.named(
        mappings.of(PUBLIC, requirement(id)).stream()
            .filter(Mapping::shipped)
            .map(Mapping::to)
            .toList());
  }
}
