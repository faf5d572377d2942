package dev.akashi.risk;

import dev.akashi.baseline.RequirementId;

/**
 * A control that answers a risk.
 *
 * @param line the individual control of the requirement; empty when all that is done for it is
 *     meant
 */
public record ControlLink(RequirementId requirement, String line)
    implements Comparable<ControlLink> {

  private static final char MARK = ':';

  @Override
  public int compareTo(ControlLink other) {
    int first = requirement.compareTo(other.requirement);
    return first == 0 ? line.compareTo(other.line) : first;
  }

  /** As it is typed: {@code 9.2.3.1} or {@code 9.2.3.1:2}. */
  @Override
  public String toString() {
    return line.isEmpty() ? requirement.value() : requirement.value() + MARK + line;
  }
}
