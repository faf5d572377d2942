package dev.akashi.cycle;

import dev.akashi.baseline.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class of controls with a cycle of its own.
 *
 * @param cycleYears after how many years at the latest the turn of a control comes again
 * @param first what the first audit of a control does
 * @param renewal what is done in the year of its turn; an update test is done in the other years
 * @param members which requirements belong to it
 */
public record ControlClass(
    String code, int cycleYears, Set<Work> first, Set<Work> renewal, List<Member> members) {

  public ControlClass {
    first = Set.copyOf(first);
    renewal = Set.copyOf(renewal);
    members = List.copyOf(members);
  }

  /** Which requirements are meant: by the beginning of the id, by mark, by kind, or all others. */
  public record Member(String text) {

    boolean matches(Requirement requirement) {
      if (text.equals("rest")) {
        return true;
      }
      if (text.startsWith("mark=")) {
        return requirement.id().mark().equals(text.substring("mark=".length()));
      }
      if (text.startsWith("kind=")) {
        return requirement.kind().name().equals(text.substring("kind=".length()));
      }
      String id = requirement.id().value();
      return id.equals(text) || id.startsWith(text + ".");
    }
  }

  boolean holds(Requirement requirement) {
    return members.stream().anyMatch(member -> member.matches(requirement));
  }

  /** What the year of its turn asks for. */
  Set<Work> turn() {
    return without(renewal, Work.UPDATE_TEST);
  }

  /** What the years between ask for. */
  Set<Work> between() {
    return renewal.contains(Work.UPDATE_TEST) ? Set.of(Work.UPDATE_TEST) : Set.of();
  }

  /** Whether operation is audited again in every cycle, and design too or at least updated. */
  boolean isComplete() {
    return renewal.contains(Work.OPERATION)
        && (renewal.contains(Work.DESIGN)
            || (first.contains(Work.DESIGN) && renewal.contains(Work.UPDATE_TEST)));
  }

  private static Set<Work> without(Set<Work> works, Work left) {
    return works.stream().filter(work -> work != left).collect(Collectors.toUnmodifiableSet());
  }
}
