package dev.akashi.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclePlannerTest {

  private static final CycleScheme SCHEME =
      CycleScheme.parse("KEY=1:DO:DO:mark=B; MGT=3:DO:OU:kind=MANAGEMENT; STD=2:D:DO:12.1 12.2");
  private static final List<Requirement> BASELINE =
      List.of(
          requirement("4.4.1.1"),
          requirement("4.4.1.2"),
          requirement("4.4.1.3"),
          requirement("9.4.2.2.B"),
          requirement("12.1.1"),
          requirement("12.10.1"),
          requirement("12.2.1"));

  @ParameterizedTest
  @Clause("FRM-49")
  @CsvSource({
    // every requirement, first audit, and what is done in the years 1 to 4 of the cycle
    "4.4.1.1, DO, U, U, O, U",
    "4.4.1.2, DO, O, U, U, O",
    "4.4.1.3, DO, U, O, U, U",
    "9.4.2.2.B, DO, DO, DO, DO, DO",
    "12.1.1, D, '', DO, '', DO",
    "12.2.1, D, DO, '', DO, ''",
    "12.10.1, DO, DO, DO, DO, DO"
  })
  void everyControlIsPlannedByItsClassAndItsTurn(
      String id, String first, String one, String two, String three, String four) {
    CycleSimulation played = CycleSimulation.run(BASELINE, SCHEME, 2024, 5, true);
    CycleSimulation.Control control =
        played.controls().stream()
            .filter(c -> c.requirement().id().value().equals(id))
            .findFirst()
            .orElseThrow();

    assertThat(List.of(0, 1, 2, 3, 4).stream().map(control::letters))
        .containsExactly(first, one, two, three, four);
  }

  @Test
  @Clause("FRM-49")
  void withoutAClassEverythingIsAuditedEveryYear() {
    assertThat(plan(CycleScheme.everyYear(), 2026, audited(2024)))
        .allSatisfy(control -> {
          assertThat(control.works()).containsExactlyInAnyOrder(Work.DESIGN, Work.OPERATION);
          assertThat(control.reason()).isEqualTo(PlanReason.EVERY_YEAR);
        });
  }

  @Test
  @Clause("FRM-49")
  void aControlThatNoReportConcludedOnIsPlannedAsAtAFirstAudit() {
    VisitHistory history =
        VisitHistory.none()
            .with(2024, Map.of(RequirementId.of("12.1.1"), new VisitHistory.Visited(true, true)));

    PlannedControl added = find(plan(SCHEME, 2025, history), "12.2.1");
    assertThat(added.reason()).isEqualTo(PlanReason.NEVER_AUDITED);
    assertThat(Work.letters(added.works())).isEqualTo("D");
  }

  @Test
  @Clause("FRM-49")
  void aTurnThatWasMissedIsMadeUpForWhenTheCycleIsOver() {
    PlannedControl late = find(plan(SCHEME, 2027, audited(2024)), "12.1.1");

    assertThat(late.reason()).isEqualTo(PlanReason.CYCLE_OVER);
    assertThat(late.asksOperation()).isTrue();
    assertThat(late.lastVisited()).contains(2024);
  }

  @Test
  @Clause("FRM-49")
  void theYearsTheBaselineNamesAreKeptOnceAControlWasAudited() {
    Requirement resting =
        requirement(
            "12.1.1", Optional.of(new AuditCycle(/* everyYears= */ 3, /* fromYear= */ 2024)));

    assertThat(one(resting, 2026, VisitHistory.none()).works()).isNotEmpty();
    assertThat(one(resting, 2026, audited(2024)).reason()).isEqualTo(PlanReason.BASELINE_YEAR);
    assertThat(one(resting, 2027, audited(2024)).works()).isNotEmpty();
  }

  @Test
  @Clause("FRM-49")
  void aManagementCriterionWithoutReliefIsAuditedWhateverTheBaselineSays() {
    Requirement resting =
        requirement(
            "4.4.1.1", Optional.of(new AuditCycle(/* everyYears= */ 3, /* fromYear= */ 2024)));
    PlannedControl planned =
        CyclePlanner.plan(
                List.of(resting),
                id -> true,
                new CyclePlanner.Terms(
                    CycleScheme.everyYear(), 2025, audited(2024), /* managementCycle= */ false))
            .getFirst();

    assertThat(planned.reason()).isEqualTo(PlanReason.NO_RELIEF);
    assertThat(Work.letters(planned.works())).isEqualTo("DO");
  }

  @Test
  @Clause("FRM-49")
  void ofTwoCyclesTheStricterHolds() {
    Requirement named =
        requirement(
            "12.1.1", Optional.of(new AuditCycle(/* everyYears= */ 2, /* fromYear= */ 2024)));
    CycleScheme slow = CycleScheme.parse("STD=5:DO:DO:rest");

    PlannedControl inItsYear =
        CyclePlanner.plan(
                List.of(named), id -> true, new CyclePlanner.Terms(slow, 2026, audited(2024), true))
            .getFirst();

    assertThat(inItsYear.reason()).isEqualTo(PlanReason.BASELINE_TURN);
    assertThat(CycleSimulation.run(List.of(named), slow, 2024, 9, true).missed(slow)).isEmpty();
  }

  @Test
  @Clause("FRM-49")
  void aControlThatDeviatedIsAuditedInFullInTheNextYear() {
    VisitHistory deviated =
        audited(2024)
            .with(
                2025,
                Map.of(
                    RequirementId.of("12.1.1"),
                    new VisitHistory.Visited(true, true, /* deviated= */ true)));
    VisitHistory mended =
        deviated.with(
            2026, Map.of(RequirementId.of("12.1.1"), new VisitHistory.Visited(true, true)));

    PlannedControl planned = find(plan(SCHEME, 2026, deviated), "12.1.1");
    assertThat(planned.reason()).isEqualTo(PlanReason.DEVIATED);
    assertThat(Work.letters(planned.works())).isEqualTo("DO");
    assertThat(find(plan(SCHEME, 2027, mended), "12.1.1").reason())
        .isNotEqualTo(PlanReason.DEVIATED);
  }

  @Test
  @Clause("FRM-49")
  void anObjectiveIsPlannedWheneverOneOfItsControlsIs() {
    Requirement objective = requirement("9.4.2");
    List<Requirement> baseline =
        List.of(objective, below(objective, "9.4.2.1"), below(objective, "9.4.2.2"));
    CycleScheme scheme = CycleScheme.parse("STD=3:DO:DOU:rest");
    VisitHistory all =
        VisitHistory.none()
            .with(
                2024,
                baseline.stream()
                    .collect(
                        Collectors.toMap(
                            Requirement::id, r -> new VisitHistory.Visited(true, true))));

    for (int year = 2025; year < 2031; year++) {
      List<PlannedControl> plan =
          CyclePlanner.plan(baseline, id -> true, new CyclePlanner.Terms(scheme, year, all, true));
      boolean anyBelow = plan.stream().skip(1).anyMatch(PlannedControl::asksOperation);
      assertThat(plan.getFirst().asksOperation() || !anyBelow).as("in %s", year).isTrue();
    }
  }

  private static Requirement below(Requirement objective, String id) {
    Requirement control = requirement(id);
    return new Requirement(
        control.id(),
        control.kind(),
        control.group(),
        Optional.of(objective.id()),
        control.mandatory(),
        control.title(),
        control.text());
  }

  @Test
  @Clause("FRM-41")
  void atALevelThatEvaluatesTheInternalAuditWhatThatAuditCoversIsLeftOut() {
    List<Requirement> baseline =
        List.of(requirement("4.6.2.2"), requirement("12.1.1"), requirement("12.2.1"));
    List<PlannedControl> full =
        CyclePlanner.plan(baseline, id -> true, terms(CycleScheme.everyYear(), 2024));
    Set<RequirementId> covered = Set.of(RequirementId.of("12.1.1"));

    List<PlannedControl> narrowed =
        LevelMethod.narrow(full, AuditMethod.INTERNAL_AUDIT, Set.of("4.6.2"), covered);
    assertThat(narrowed.stream().map(PlannedControl::reason))
        .containsExactly(
            PlanReason.INTERNAL_AUDIT, PlanReason.LEVEL_METHOD, PlanReason.NOT_AUDITED_INTERNALLY);
    assertThat(narrowed.stream().map(PlannedControl::rests)).containsExactly(false, true, false);
    assertThat(LevelMethod.narrow(full, AuditMethod.FULL, Set.of("4.6.2"), covered))
        .isEqualTo(full);
  }

  private static CyclePlanner.Terms terms(CycleScheme scheme, int year) {
    return new CyclePlanner.Terms(scheme, year, VisitHistory.none(), false);
  }

  private static List<PlannedControl> plan(CycleScheme scheme, int year, VisitHistory history) {
    return CyclePlanner.plan(
        BASELINE, id -> true, new CyclePlanner.Terms(scheme, year, history, true));
  }

  private static PlannedControl one(Requirement requirement, int year, VisitHistory history) {
    return CyclePlanner.plan(
            List.of(requirement),
            id -> true,
            new CyclePlanner.Terms(CycleScheme.everyYear(), year, history, true))
        .getFirst();
  }

  private static PlannedControl find(List<PlannedControl> plan, String id) {
    return plan.stream()
        .filter(control -> control.requirement().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static VisitHistory audited(int year) {
    return VisitHistory.none()
        .with(
            year,
            BASELINE.stream()
                .collect(
                    Collectors.toMap(Requirement::id, r -> new VisitHistory.Visited(true, true))));
  }

  static Requirement requirement(String id) {
    return requirement(id, Optional.empty());
  }

  private static Requirement requirement(String id, Optional<AuditCycle> cycle) {
    RequirementId of = RequirementId.of(id);
    LocalizedText text = new LocalizedText(id, "");
    RequirementDetails none = RequirementDetails.NONE;
    return new Requirement(
        of,
        of.kind(),
        String.join(".", Arrays.copyOf(id.split("\\.", -1), 2)),
        Optional.empty(),
        true,
        text,
        text,
        ActingParty.PROVIDER,
        new RequirementDetails(
            none.nature(),
            none.examples(),
            none.procedures(),
            none.frequency(),
            cycle,
            none.risks(),
            none.provenance(),
            none.parameters()));
  }
}
