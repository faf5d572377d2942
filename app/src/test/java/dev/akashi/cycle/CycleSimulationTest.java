package dev.akashi.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the scheme: every control is visited at its interval, and every year has its share. */
class CycleSimulationTest {

  private static final int SCHEMES = 300;
  private static final int YEARS = 14;
  private static final String[] WORKS = {"D", "O", "DO"};

  private final Random random = new Random(20240801);

  @Test
  @Clause("FRM-49")
  void everyControlIsVisitedWithinTheYearsOfItsCycleUnderAnyScheme() {
    for (int run = 0; run < SCHEMES; run++) {
      CycleScheme scheme = scheme();
      CycleSimulation played =
          CycleSimulation.run(baseline(), scheme, 2024, YEARS, random.nextBoolean());

      assertThat(played.missed(scheme)).as(scheme.text()).isEmpty();
    }
  }

  @Test
  @Clause("FRM-49")
  void everyYearAfterTheFirstHasItsEvenShareOfAClass() {
    CycleScheme scheme = CycleScheme.parse("STD=3:DO:OU:rest");
    CycleSimulation played = CycleSimulation.run(baseline(), scheme, 2024, YEARS, true);
    List<Integer> shares =
        played.rows().getFirst().shares().stream()
            .skip(1)
            .map(CycleSimulation.Share::operation)
            .toList();

    assertThat(shares.stream().max(Comparator.naturalOrder()).orElseThrow())
        .isLessThanOrEqualTo(shares.stream().min(Comparator.naturalOrder()).orElseThrow() + 1);
    assertThat(played.rows().getFirst().shares())
        .allSatisfy(share ->
            assertThat(share.operation() + share.updateTest()).isEqualTo(baseline().size()));
  }

  /** A simulation that could find nothing would prove nothing. */
  @Test
  @Clause("FRM-49")
  void aControlThatIsLeftTooLongIsFound() {
    CycleScheme slow = CycleScheme.parse("STD=5:DO:DO:rest");
    CycleScheme promised = CycleScheme.parse("STD=3:DO:DO:rest");
    CycleSimulation played = CycleSimulation.run(baseline(), slow, 2024, YEARS, true);
    CycleSimulation held =
        new CycleSimulation(
            played.years(),
            played.controls().stream()
                .map(c ->
                    new CycleSimulation.Control(c.requirement(), c.controlClass(), 3, c.plan()))
                .toList());

    assertThat(held.missed(promised)).isNotEmpty();
  }

  @Test
  @Clause("FRM-49")
  void theIntervalHoldsWhenControlsLeaveTheScopeAndComeBack() {
    for (int run = 0; run < SCHEMES; run++) {
      CycleScheme scheme = scheme();
      Map<RequirementId, Integer> lastVisit = new HashMap<>();
      VisitHistory history = VisitHistory.none();
      for (int year = 2024; year < 2024 + YEARS; year++) {
        Set<RequirementId> scope = scope(year == 2024);
        List<PlannedControl> plan =
            CyclePlanner.plan(
                baseline(),
                scope::contains,
                new CyclePlanner.Terms(scheme, year, history, year > 2024));
        for (PlannedControl control : plan) {
          visit(scheme, lastVisit, year, control);
        }
        history = history.with(year, CycleSimulation.done(plan));
      }
    }
  }

  private static void visit(
      CycleScheme scheme, Map<RequirementId, Integer> lastVisit, int year, PlannedControl control) {
    Requirement requirement =
        baseline().stream()
            .filter(r -> r.id().equals(control.requirement()))
            .findFirst()
            .orElseThrow();
    int interval = scheme.classOf(requirement).map(ControlClass::cycleYears).orElse(1);
    if (control.visited()) {
      lastVisit.put(control.requirement(), year);
    } else {
      assertThat(year - lastVisit.getOrDefault(control.requirement(), 0))
          .as("%s in %s under %s", control.requirement(), year, scheme.text())
          .isLessThan(interval);
    }
  }

  private Set<RequirementId> scope(boolean first) {
    Set<RequirementId> scope = new HashSet<>();
    for (Requirement requirement : baseline()) {
      if (first || random.nextInt(4) > 0) {
        scope.add(requirement.id());
      }
    }
    return scope;
  }

  private CycleScheme scheme() {
    List<String> classes = new ArrayList<>();
    List<String> members = List.of("kind=MANAGEMENT", "mark=B", "9 12.1", "rest");
    for (int at = 0; at < 1 + random.nextInt(members.size()); at++) {
      classes.add(
          "C%d=%d:%s:%s%s:%s"
              .formatted(
                  at,
                  1 + random.nextInt(5),
                  WORKS[random.nextInt(3)],
                  WORKS[random.nextInt(3)],
                  random.nextBoolean() ? "U" : "",
                  members.get(at)));
    }
    return CycleScheme.parse(String.join("; ", classes));
  }

  private static List<Requirement> baseline() {
    return IntStream.rangeClosed(1, 7)
        .boxed()
        .flatMap(n ->
            List.of("4.4.1." + n, "9.4." + n, "9.4.1." + n + ".B", "12.1." + n, "13.1." + n)
                .stream())
        .map(CyclePlannerTest::requirement)
        .sorted(Comparator.comparing(Requirement::id))
        .toList();
  }
}
