package dev.akashi.workshop;

import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number of a heading or of a requirement. Its form says which of them it is and under what it
 * stands, so that moving something is giving it another number.
 *
 * <pre>
 * chapter           9
 * heading           3.1.2   4.4   4.4.1   9.2   9.5.P
 * requirement       as {@link RequirementId} has it
 * </pre>
 */
public record Code(String value) implements Comparable<Code> {

  private static final String N = "[1-9]\\d{0,2}";
  private static final Pattern HEADING =
      Pattern.compile(
          String.join(
              "|",
              "[3-9]|1[0-8]",
              "3\\.1\\." + N,
              "4\\." + N + "(\\." + N + ")?",
              "([5-9]|1[0-8])\\." + N + "(\\.P)?"));

  public Code {
    if (!HEADING.matcher(value).matches() && requirement(value).isEmpty()) {
      throw new IllegalArgumentException("not the number of a heading or requirement: " + value);
    }
  }

  public static Code of(String value) {
    return new Code(value);
  }

  public boolean isHeading() {
    return HEADING.matcher(value).matches();
  }

  /** The id of a requirement; empty for a heading. */
  public Optional<RequirementId> requirement() {
    return isHeading() ? Optional.empty() : requirement(value);
  }

  private static Optional<RequirementId> requirement(String value) {
    try {
      return Optional.of(RequirementId.of(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public int chapter() {
    return numbers()[0];
  }

  /** How many numbers it has. */
  public int depth() {
    return numbers().length;
  }

  public String mark() {
    String last = value.substring(value.lastIndexOf('.') + 1);
    return Character.isDigit(last.charAt(0)) ? "" : last;
  }

  /** The same number with another mark. */
  public Code marked(String mark) {
    return new Code(joined(numbers()) + (mark.isEmpty() ? "" : "." + mark));
  }

  /** Whether the numbers are the same, whatever the mark. */
  public boolean sameNumbers(Code other) {
    return Arrays.equals(numbers(), other.numbers());
  }

  /** Whether this stands somewhere under the other. */
  public boolean isUnder(Code other) {
    int depth = other.depth();
    return depth() > depth && Arrays.equals(Arrays.copyOf(numbers(), depth), other.numbers());
  }

  /** The number when what it stands under gets another number. */
  public Code carried(Code from, Code to) {
    int[] rest = Arrays.copyOfRange(numbers(), from.depth(), depth());
    return new Code(
        joined(to.numbers()) + "." + joined(rest) + (mark().isEmpty() ? "" : "." + mark()));
  }

  /** Whether it is of the same sort as the other: a section, an objective, … */
  public boolean isLike(Code other) {
    return isHeading() == other.isHeading()
        && depth() == other.depth()
        && requirement()
            .map(RequirementId::kind)
            .equals(other.requirement().map(RequirementId::kind));
  }

  /** How many numbers the heading has under which this stands; 0 for a chapter. */
  public int depthOfHeading() {
    if (isHeading()) {
      return depth() - 1;
    }
    RequirementKind kind = requirement().orElseThrow().kind();
    return kind == RequirementKind.GOVERNANCE || kind == RequirementKind.MANAGEMENT ? 3 : 2;
  }

  private int[] numbers() {
    return Arrays.stream(value.split("\\.", -1))
        .filter(part -> Character.isDigit(part.charAt(0)))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String joined(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining("."));
  }

  @Override
  public int compareTo(Code other) {
    int byNumbers = Arrays.compare(numbers(), other.numbers());
    return byNumbers != 0 ? byNumbers : mark().compareTo(other.mark());
  }

  @Override
  public String toString() {
    return value;
  }
}
