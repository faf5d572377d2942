package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.Carrying.Withheld;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import dev.akashi.workshop.DraftPromulgated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody removed from a version of the baseline does not come back by itself. */
@AkashiTest
@DirtiesContext
@TestPropertySource(properties = CarryingTest.OWN)
class RemovedOnPurposeTest {

  private static final CatalogueKey BASE = CatalogueKey.ofBaseline("2022-04-01");

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired SourceIntake intake;
  @Autowired SourceRemoval removal;
  @Autowired Mappings mappings;
  @Autowired Carrying carrying;
  @Autowired Baselines baselines;
  @Autowired EventLog log;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;

  private Actor officer;
  private Actor colleague;
  private CatalogueKey source;
  private CatalogueKey version;

  @BeforeEach
  void aMappingThatWasRemovedFromALaterVersion() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    colleague = stage.person(Role.PROGRAMME_OFFICER);
    source = CarryingTest.source(intake, officer);
    mappings.add(officer, requirement(BASE, "9.2.2"), control(), Relation.SUBSET, "港の理由");
    version = CarryingTest.version(context, "9.2.1", "9.2.6");
    carrying.carry(officer, BASE, version, Set.of());
    Mapping carried = carried(version).getFirst();
    mappings.remove(colleague, carried.id(), carried.revision());
  }

  private static ControlRef requirement(CatalogueKey of, String id) {
    return new ControlRef(of, id);
  }

  private ControlRef control() {
    return new ControlRef(source, "hb-2");
  }

  private Pair pair() {
    return new Pair("9.2.2", control());
  }

  private List<Mapping> carried(CatalogueKey to) {
    return mappings.between(Optional.of(officer), to, source);
  }

  private List<Withheld> withheld(CatalogueKey to) {
    return carrying.preview(officer, BASE, to).withheld().stream()
        .filter(one -> one.control().catalogue().equals(source))
        .toList();
  }

  @Test
  @Clause("FRM-20")
  void itStaysAwayAndIsNamedUntilSomebodyAsksForIt() {
    assertThat(withheld(version))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.pair()).isEqualTo(pair());
          assertThat(one.relation()).isEqualTo(Relation.SUBSET);
          assertThat(one.removerName()).isEqualTo(colleague.name());
        });
    Report nothing = carrying.carry(officer, BASE, version, Set.of());
    assertThat(nothing.carried()).isZero();
    assertThat(nothing.withheld()).extracting(Withheld::pair).contains(pair());
    assertThat(carried(version)).isEmpty();

    assertThat(carrying.carry(officer, BASE, version, Set.of(pair())).carried()).isEqualTo(1);
    assertThat(carried(version))
        .singleElement()
        .satisfies(back -> assertThat(back.rationale()).isEqualTo("港の理由"));
    assertThat(withheld(version)).isEmpty();
    assertThat(newest().orElseThrow().detail()).containsEntry("back", pair().value());
  }

  /** Another way of writing the number included: nothing that is asked is passed over. */
  @Test
  @Clause("FRM-20")
  void onlyWhatIsWithheldIsAskedBack() {
    Pair otherwise = new Pair("9.2.2", new ControlRef(source, "HB-2"));
    Pair never = new Pair("9.2.3", control());
    Optional<Event> before = newest();
    for (Pair wrong : List.of(otherwise, never)) {
      Harbours.refused(
          () -> carrying.carry(officer, BASE, version, Set.of(pair(), wrong)),
          Refusal.Kind.RULE,
          "crosswalk.not-withheld");
    }
    assertThat(carried(version)).isEmpty();
    assertThat(newest()).isEqualTo(before);

    String page = "/programme/catalogues/" + version + "/carrying";
    Visitor office = stage.signedIn(officer);
    for (String language : List.of("ja", "en")) {
      Answer refused =
          office.post(page + "?lang=" + language, "from", BASE.value(), "back", otherwise.value());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("HB-2", "FRM-20").doesNotContain("crosswalk.not");
    }
    assertThat(carried(version)).isEmpty();
  }

  private Optional<Event> newest() {
    return log
        .newest(
            EventLog.Filter.about(new Subject("baseline", version.version().orElseThrow())),
            Optional.empty(),
            1)
        .items()
        .stream()
        .findFirst();
  }

  /** The one who takes over waits for the one who removes, and then knows of it. */
  @Test
  void aRemovalBesideACarryOverIsNotLost() throws Exception {
    CatalogueKey later = CarryingTest.version(context, "9.2.1", "9.2.6");
    carrying.carry(officer, BASE, later, Set.of());
    Mapping there = carried(later).getFirst();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Report> carriedOver =
          Objects.requireNonNull(
              transaction.execute(status -> {
                mappings.remove(colleague, there.id(), there.revision());
                Future<Report> carryingOver =
                    other.submit(() -> carrying.carry(officer, BASE, later, Set.of()));
                Harbours.untilSomebodyWaits(sql);
                return carryingOver;
              }));
      assertThat(carriedOver.get().carried()).isZero();
    }
    assertThat(carried(later)).isEmpty();
    assertThat(withheld(later)).extracting(Withheld::removerName).containsExactly(colleague.name());
  }

  /** Neither at once nor when the office takes over what the version before had. */
  @Test
  @Clause("FRM-20")
  void itDoesNotComeBackWhenAVersionIsMadeFromTheOneItWasRemovedFrom() {
    CatalogueKey next = CarryingTest.version(context, "9.2.1", "9.2.6");
    transaction.executeWithoutResult(status ->
        carrying.promulgated(
            new DraftPromulgated(
                officer,
                version.version(),
                baselines.version(next.version().orElseThrow()),
                List.of())));
    assertThat(mappings.between(Optional.empty(), next, CatalogueKey.of("iso-27002-2013")))
        .as("others go over")
        .isNotEmpty();
    assertThat(carried(next)).isEmpty();

    assertThat(withheld(next)).extracting(Withheld::removerName).containsExactly(colleague.name());
    carrying.carry(officer, BASE, next, Set.of());
    assertThat(carried(next)).isEmpty();
  }

  @Test
  void whoeverRecordsItAgainOrRemovesTheSourceIsNotAskedAnyMore() {
    mappings.add(officer, requirement(version, "9.2.2"), control(), Relation.EQUAL, "");
    assertThat(withheld(version)).isEmpty();
    Mapping again = carried(version).getFirst();
    mappings.remove(officer, again.id(), 0);
    assertThat(withheld(version)).hasSize(1);
    removal.remove(officer, source, Optional.of(1), 0);
    assertThat(withheld(version)).isEmpty();
  }

  @Test
  @Clause("FRM-20")
  void thePageNamesBothEndsAndWhoRemovedItAndLeavesItOutUnlessItIsChosen() {
    Visitor office = stage.signedIn(officer);
    String page = "/programme/catalogues/" + version + "/carrying";
    for (String language : List.of("ja", "en")) {
      String body = office.get(page + "?from=" + BASE + "&lang=" + language).body();
      assertThat(body)
          .contains("value=\"" + pair().value() + "\"", "HB-2", "Passes of the pilots")
          .contains(colleague.name())
          .doesNotContain("value=\"" + pair().value() + "\" checked");
    }
    assertThat(office.post(page, "from", BASE.value()).status()).isEqualTo(303);
    assertThat(carried(version)).isEmpty();
    assertThat(office.post(page, "from", BASE.value(), "back", "nonsense").status()).isEqualTo(422);
    assertThat(office.post(page, "from", BASE.value(), "back", pair().value()).status())
        .isEqualTo(303);
    assertThat(carried(version)).hasSize(1);
  }

  @Test
  void theSameIsPossibleOverTheApi() {
    Visitor api = stage.api(officer);
    String address = "/api/v1/catalogues/" + version + "/carrying";
    Answer without = api.json("POST", address, "{\"from\":\"" + BASE + "\"}");
    assertThat(without.body()).contains("withheld", colleague.name());
    assertThat(carried(version)).isEmpty();
    String back =
        "{\"from\":\"%s\",\"back\":[{\"requirement\":\"9.2.2\",\"catalogue\":\"%s\",\"control\":\"hb-2\"}]}"
            .formatted(BASE, source);
    assertThat(api.json("POST", address, back.replace("hb-2", "HB-2")).status()).isEqualTo(422);
    assertThat(api.json("POST", address, back).status()).isEqualTo(200);
    assertThat(carried(version)).hasSize(1);
    assertThat(api.json("POST", address, back.replace(source.value(), " ")).status())
        .isEqualTo(422);
  }
}
