package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which requirements belong to which critical area. Appendix 1 names the areas but no ids, so the
 * members are our own default.
 *
 * @param members per area the beginnings of ids: {@code 9} a chapter, {@code 9.2} a section, {@code
 *     9.2.3} an objective
 */
public record CriticalAreas(Map<CriticalArea, Set<String>> members) {

  public CriticalAreas {
    members = Map.copyOf(members);
  }

  /** The areas as they are set on the day. */
  public static CriticalAreas on(LocalDate day, ProgrammeParameters parameters) {
    Map<CriticalArea, Set<String>> members = new EnumMap<>(CriticalArea.class);
    for (CriticalArea area : CriticalArea.values()) {
      members.put(area, parameters.on(day, Parameter.set(area.key())));
    }
    return new CriticalAreas(members);
  }

  /** The detailed controls of an area. */
  public Stream<Requirement> controlsOf(CriticalArea area, Baseline baseline) {
    Set<String> beginnings = members.getOrDefault(area, Set.of());
    return baseline.ofKind(RequirementKind.DETAILED_CONTROL).stream()
        .filter(control -> beginnings.stream().anyMatch(start -> isBelow(control, start)));
  }

  /** How many detailed controls of an area a statement selects. */
  public long selectedIn(CriticalArea area, Baseline baseline, StatementContent content) {
    return controlsOf(area, baseline).filter(c -> content.isSelected(c.id())).count();
  }

  private static boolean isBelow(Requirement requirement, String beginning) {
    String id = requirement.id().value();
    return id.startsWith(beginning)
        && (id.length() == beginning.length() || id.charAt(beginning.length()) == '.');
  }
}
