package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.decision.DecisionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
import dev.akashi.supplychain.SupplyChain.Base;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.usage.ServiceUse;
import dev.akashi.usage.ServiceUseId;
import dev.akashi.usage.UseRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What would follow if a service fell; nothing is changed by asking. */
@AkashiTest
class SimulationTest {

  private static final LocalDate LISTED = LocalDate.of(2025, 9, 30);
  private static final LocalDate LATER = LocalDate.of(2025, 11, 20);

  @Autowired Simulations simulations;
  @Autowired SupplyChain chain;
  @Autowired RegistryPublication publication;
  @Autowired UseRegister uses;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;
  @Autowired Stage stage;

  private String base = "";
  private String middle = "";
  private String top = "";
  private String survivor = "";

  @SuppressWarnings("NullAway.Init")
  private Actor agency;

  @SuppressWarnings("NullAway.Init")
  private Actor officer;

  @BeforeEach
  void layersAndTheirUsers() {
    TestDay.set(LISTED);
    base = key();
    middle = key();
    top = key();
    survivor = key();
    agency = stage.person(Role.AGENCY_CISO);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    publication.publish(Entries.listed(base).on(LISTED).build());
    publication.publish(Entries.listed(middle).on(LISTED).standsOn(base).build());
    publication.publish(
        Entries.listed(top).on(LISTED).models(ServiceModel.SAAS).standsOn(middle).build());
    transaction.executeWithoutResult(status -> {
      chain.standsOn(
          new RegistryKey(survivor),
          List.of(new Base(new RegistryKey(base), true)),
          LISTED,
          EdgeSource.DECISION);
      publication.publish(Entries.listed(survivor).on(LISTED).standsOn(base).build());
      uses.add(use(top, LISTED, Optional.empty()));
      uses.add(use(top, LISTED, Optional.of(LATER)));
    });
  }

  private static String key() {
    return "T-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private ServiceUse use(String key, LocalDate since, Optional<LocalDate> until) {
    return new ServiceUse(
        ServiceUseId.random(),
        agency.organisationId(),
        "サービス",
        Optional.of(new RegistryKey(key)),
        Optional.empty(),
        "",
        Optional.of(DecisionId.random()),
        Optional.empty(),
        "",
        since,
        until,
        1);
  }

  private Simulation of(LocalDate day) {
    return simulations.of(officer, new RegistryKey(base), day, AskedEnd.REMOVED);
  }

  @Test
  @Clause({"FRM-53", "FRM-54"})
  void itNamesWhatFallsWithItsWayAndWhatStaysAndWhoUsesThem() {
    Simulation simulation = of(LATER.minusDays(1));

    assertThat(simulation.dependents())
        .extracting(line -> line.key().value())
        .containsExactly(middle, top);
    assertThat(simulation.dependents().getLast().path())
        .extracting(RegistryKey::value)
        .containsExactly(base, middle, top);
    assertThat(simulation.survivors())
        .containsExactly(new Cascade.Survivor(new RegistryKey(survivor), new RegistryKey(base)));
    assertThat(simulation.uses()).isEqualTo(2);
    assertThat(simulation.organisations()).hasSize(1);
  }

  @Test
  @Clause("FRM-55")
  void everyUseIsShownWithTheMeasuresThatCouldApply() {
    assertThat(of(LATER).dependents().getLast().users())
        .singleElement()
        .satisfies(affected ->
            assertThat(affected.transitions())
                .extracting(Transition::measure)
                .containsExactly(Transition.Measure.OWN_RESPONSIBILITY));
  }

  @Test
  @Clause("FRM-53")
  void itIsComputedByTheListAndTheChainOfTheDay() {
    TestDay.set(LATER);
    publication.publish(Entries.listed(top).on(LISTED).models(ServiceModel.SAAS).build());
    publication.end(new RegistryKey(base), LATER.plusDays(1), EndKind.REMOVED, "");

    assertThat(of(LATER.minusDays(1)).dependents()).hasSize(2);
    assertThat(of(LATER).dependents()).hasSize(1);
    assertThat(
            stage
                .api(officer)
                .get("/api/v1/programme/simulation?root=" + base + "&day=" + LATER.plusDays(1))
                .status())
        .isEqualTo(422);
  }

  @Test
  void itTakesAsManyStatementsForManyAsForOne() {
    int few = StatementCount.of(sql, () -> of(LISTED));
    for (int i = 0; i < 20; i++) {
      publication.publish(Entries.listed(key()).on(LISTED).standsOn(base).build());
    }
    of(LISTED);

    assertThat(StatementCount.of(sql, () -> of(LISTED))).isEqualTo(few);
  }

  @Test
  @Clause({"FRM-53", "FRM-55"})
  void thePageTheFileAndTheApiGiveTheSameAnswer() {
    Visitor office = stage.signedIn(officer);
    String question = "root=" + base + "&day=" + LATER + "&kind=REMOVED";

    assertThat(office.get("/programme/simulation").body()).contains("影響の試算");
    assertThat(office.get("/programme/simulation?" + question).body())
        .contains("影響を受けるサービス（2 件）", "/services/" + top, "利用している機関（1 件）", "CISO の責任");
    assertThat(office.get("/programme/simulation?root=nobody-knows").body()).contains("リストにありません");
    assertThat(office.get("/programme/simulation.csv?" + question).body())
        .contains(base + " > " + middle + " > " + top, "存続する（自己評価）");
    assertThat(
            stage
                .api(officer)
                .get("/api/v1/programme/simulation?" + question)
                .json()
                .get("dependents")
                .get(1)
                .get("uses")
                .size())
        .isEqualTo(1);
    assertThat(stage.signedIn(agency).get("/programme/simulation?" + question).status())
        .isEqualTo(403);
  }
}
