package dev.akashi.cycle;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scheme comes to over several years when every audit does what is planned.
 *
 * @param controls the plan of every control, year by year
 */
public record CycleSimulation(List<Integer> years, List<Control> controls) {

  /** One control over the years. */
  public record Control(
      Requirement requirement, String controlClass, int cycleYears, List<PlannedControl> plan) {

    /** The letters of what is done in the year with that index. */
    public String letters(int index) {
      return Work.letters(plan.get(index).works());
    }
  }

  /** How many controls of a class have which work in a year. */
  public record Share(int design, int operation, int updateTest, int none) {

    static Share of(List<PlannedControl> plan) {
      return new Share(
          count(plan, Work.DESIGN),
          count(plan, Work.OPERATION),
          count(plan, Work.UPDATE_TEST),
          (int) plan.stream().filter(PlannedControl::rests).count());
    }

    private static int count(List<PlannedControl> plan, Work work) {
      return (int) plan.stream().filter(control -> control.works().contains(work)).count();
    }
  }

  /**
   * The controls of a class with one cycle over the years: the baseline may set some a shorter one.
   *
   * @param controlClass empty for what no class holds
   * @param few the controls, where they are few enough to be named
   */
  public record Row(
      String controlClass,
      int cycleYears,
      int controls,
      List<RequirementId> few,
      List<Share> shares) {}

  private static final int FEW = 6;

  /** A work that was not done again within the years of its cycle. */
  public record Missed(RequirementId requirement, Work work, int after, int until) {}

  public CycleSimulation {
    years = List.copyOf(years);
    controls = List.copyOf(controls);
  }

  /**
   * Plays the years through from a first audit on.
   *
   * @param managementCycle whether the management criteria may follow their cycle after the first
   *     audit
   */
  public static CycleSimulation run(
      List<Requirement> requirements,
      CycleScheme scheme,
      int firstYear,
      int years,
      boolean managementCycle) {
    VisitHistory history = VisitHistory.none();
    Map<RequirementId, List<PlannedControl>> plans = new HashMap<>();
    List<Integer> played = new ArrayList<>();
    for (int year = firstYear; year < firstYear + years; year++) {
      played.add(year);
      boolean cycle = managementCycle && history.firstYear().isPresent();
      List<PlannedControl> plan =
          CyclePlanner.plan(
              requirements, id -> true, new CyclePlanner.Terms(scheme, year, history, cycle));
      plan.forEach(control ->
          plans.computeIfAbsent(control.requirement(), id -> new ArrayList<>()).add(control));
      history = history.with(year, done(plan));
    }
    return new CycleSimulation(
        played,
        requirements.stream()
            .map(requirement ->
                new Control(
                    requirement,
                    scheme.classOf(requirement).map(ControlClass::code).orElse(""),
                    cycleYears(requirement, scheme),
                    plans.getOrDefault(requirement.id(), List.of())))
            .toList());
  }

  /** The shorter of the intervals of its class and of the baseline; every year without both. */
  private static int cycleYears(Requirement requirement, CycleScheme scheme) {
    return Stream.concat(
            scheme.classOf(requirement).map(ControlClass::cycleYears).stream(),
            requirement.details().cycle().map(AuditCycle::everyYears).stream())
        .min(Integer::compare)
        .orElse(1);
  }

  static Map<RequirementId, VisitHistory.Visited> done(List<PlannedControl> plan) {
    return plan.stream()
        .filter(PlannedControl::visited)
        .collect(
            Collectors.toMap(
                PlannedControl::requirement,
                control ->
                    new VisitHistory.Visited(
                        control.works().contains(Work.DESIGN), control.asksOperation())));
  }

  /** The classes by their code, with what each year does. */
  public List<Row> rows() {
    Map<String, Map<Integer, List<Control>>> byClass =
        controls.stream()
            .collect(
                Collectors.groupingBy(
                    Control::controlClass,
                    TreeMap::new,
                    Collectors.groupingBy(Control::cycleYears, TreeMap::new, Collectors.toList())));
    return byClass.entrySet().stream()
        .flatMap(ofClass ->
            ofClass.getValue().entrySet().stream()
                .map(entry -> row(ofClass.getKey(), entry.getKey(), entry.getValue())))
        .toList();
  }

  private Row row(String controlClass, int cycleYears, List<Control> of) {
    return new Row(
        controlClass,
        cycleYears,
        of.size(),
        of.size() > FEW
            ? List.of()
            : of.stream().map(control -> control.requirement().id()).toList(),
        shares(of));
  }

  /** How many controls the baseline itself gives a cycle of more than a year. */
  public long withCycleOfBaseline() {
    return controls.stream()
        .flatMap(control -> control.requirement().details().cycle().stream())
        .filter(cycle -> cycle.everyYears() > 1)
        .count();
  }

  private List<Share> shares(List<Control> of) {
    List<Share> shares = new ArrayList<>();
    for (int index = 0; index < years.size(); index++) {
      int at = index;
      shares.add(Share.of(of.stream().map(control -> control.plan().get(at)).toList()));
    }
    return shares;
  }

  /** What is not done again in time; nothing, when the scheme keeps its promise. */
  public List<Missed> missed(CycleScheme scheme) {
    List<Missed> missed = new ArrayList<>();
    for (Control control : controls) {
      Set<Work> turn =
          scheme
              .classOf(control.requirement())
              .map(ControlClass::turn)
              .orElse(Set.of(Work.DESIGN, Work.OPERATION));
      turn.forEach(work -> missed.addAll(gaps(control, work)));
    }
    return missed;
  }

  private List<Missed> gaps(Control control, Work work) {
    List<Missed> gaps = new ArrayList<>();
    int last = years.getFirst();
    for (int index = 0; index < years.size(); index++) {
      int year = years.get(index);
      if (control.plan().get(index).works().contains(work)) {
        last = year;
      } else if (year - last >= control.cycleYears()) {
        gaps.add(new Missed(control.requirement().id(), work, last, year));
        last = year;
      }
    }
    return gaps;
  }
}
