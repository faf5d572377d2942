package dev.akashi.crosswalk;

import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far two catalogues are mapped to each other, seen from both.
 *
 * @param mappings every mapping between them, those that say "nothing in common" too
 */
public record Coverage(
    Catalogue left,
    Catalogue right,
    List<GroupCoverage> leftGroups,
    List<GroupCoverage> rightGroups,
    List<Mapping> mappings) {

  /**
   * One heading of a catalogue.
   *
   * @param mapped controls with a mapping of their own
   * @param through detailed controls whose objective is mapped
   * @param open controls that nothing corresponds to
   */
  public record GroupCoverage(
      EitherText group, int mapped, int through, List<ControlOutline> open) {

    public int total() {
      return mapped + through + open.size();
    }
  }

  static Coverage of(Comparison compared) {
    return new Coverage(
        compared.left(),
        compared.right(),
        groups(
            compared.leftControls().values(),
            mapped(compared.mappings(), Mapping::from),
            compared.left().isBaseline()),
        groups(
            compared.rightControls().values(),
            mapped(compared.mappings(), Mapping::to),
            compared.right().isBaseline()),
        compared.mappings());
  }

  private static Set<String> mapped(List<Mapping> mappings, Function<Mapping, ControlRef> side) {
    return mappings.stream()
        .filter(mapping -> mapping.relation().covers())
        .map(mapping -> side.apply(mapping).control())
        .collect(Collectors.toSet());
  }

  /** Counts the controls that are in force by their outermost heading. */
  private static List<GroupCoverage> groups(
      Collection<ControlOutline> controls, Set<String> mapped, boolean baseline) {
    Set<String> objectives = baseline ? Set.copyOf(numbers(mapped)) : Set.of();
    Map<EitherText, int[]> counts = new LinkedHashMap<>();
    Map<EitherText, List<ControlOutline>> open = new LinkedHashMap<>();
    for (ControlOutline control : controls) {
      if (control.withdrawn()) {
        continue;
      }
      int[] count = counts.computeIfAbsent(control.group(), group -> new int[2]);
      List<ControlOutline> here = open.computeIfAbsent(control.group(), group -> new ArrayList<>());
      if (mapped.contains(control.id())) {
        count[0]++;
      } else if (baseline && objectives.contains(objectiveNumber(control.id()))) {
        count[1]++;
      } else {
        here.add(control);
      }
    }
    return counts.entrySet().stream()
        .map(each ->
            new GroupCoverage(
                each.getKey(),
                each.getValue()[0],
                each.getValue()[1],
                List.copyOf(open.getOrDefault(each.getKey(), List.of()))))
        .toList();
  }

  private static List<String> numbers(Set<String> ids) {
    return ids.stream()
        .map(RequirementId::of)
        .filter(id -> id.kind() == RequirementKind.CONTROL_OBJECTIVE)
        .map(id -> firstThree(id.value()))
        .distinct()
        .toList();
  }

  /** The three numbers of the objective that a detailed control serves; empty for others. */
  private static String objectiveNumber(String id) {
    return RequirementId.of(id).kind() == RequirementKind.DETAILED_CONTROL ? firstThree(id) : "";
  }

  private static String firstThree(String id) {
    String[] parts = id.split("\\.", -1);
    return parts[0] + "." + parts[1] + "." + parts[2];
  }

  public static int total(List<GroupCoverage> groups) {
    return groups.stream().mapToInt(GroupCoverage::total).sum();
  }

  public static int mapped(List<GroupCoverage> groups) {
    return groups.stream().mapToInt(GroupCoverage::mapped).sum();
  }

  public static int through(List<GroupCoverage> groups) {
    return groups.stream().mapToInt(GroupCoverage::through).sum();
  }

  public static int open(List<GroupCoverage> groups) {
    return groups.stream().mapToInt(group -> group.open().size()).sum();
  }
}
