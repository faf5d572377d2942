package dev.akashi.baseline;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The official id of a requirement: opaque, with a parse rule and a sort order (numbers as numbers,
 * a mark last). The numbers are not counters; gaps are normal.
 *
 * <pre>
 * governance          3.1.n.m                        3.1.2.1
 * management          4.s.n.m                        4.4.1.1
 * control objective   c.n.k[.P]        c = 5 … 18    6.3.1.P
 * detailed control    c.n.k.d[.P|B|PB] c = 5 … 18    6.1.1.13.PB
 * </pre>
 */
public record RequirementId(String value) implements Comparable<RequirementId> {

  private static final String N = "[1-9]\\d{0,2}";
  private static final String CLAUSE = "([5-9]|1[0-8])";
  private static final Pattern FORMS =
      Pattern.compile(
          String.join(
              "|",
              "3\\.1\\." + N + "\\." + N,
              "4\\." + N + "\\." + N + "\\." + N,
              CLAUSE + "\\." + N + "\\." + N + "(\\.P)?",
              CLAUSE + "\\." + N + "\\." + N + "\\." + N + "(\\.(P|B|PB))?"));
  private static final int MOST_NUMBERS = 4;

  public RequirementId {
    if (!FORMS.matcher(value).matches()) {
      throw new IllegalArgumentException("not a requirement id: " + value);
    }
  }

  public static RequirementId of(String value) {
    return new RequirementId(value);
  }

  /** What kind of requirement has an id of this form. */
  public RequirementKind kind() {
    int[] numbers = numbers();
    return switch (numbers[0]) {
      case 3 -> RequirementKind.GOVERNANCE;
      case 4 -> RequirementKind.MANAGEMENT;
      default ->
          numbers.length == 3
              ? RequirementKind.CONTROL_OBJECTIVE
              : RequirementKind.DETAILED_CONTROL;
    };
  }

  /** The mark after the numbers, {@code P}, {@code B}, {@code PB} or empty. */
  public String mark() {
    String last = value.substring(value.lastIndexOf('.') + 1);
    return Character.isDigit(last.charAt(0)) ? "" : last;
  }

  /** Whether the mark P says that the control is peculiar to cloud services. */
  public boolean isForCloud() {
    return mark().startsWith("P");
  }

  /** Whether the mark B makes a detailed control part of the basic statement requirements. */
  public boolean isMarkedMandatory() {
    return mark().endsWith("B");
  }

  /** The first number: the chapter, 3 to 18. */
  public int chapter() {
    return numbers()[0];
  }

  /**
   * Whether this detailed control serves that objective: 6.1.1.13.PB serves 6.1.1, and 6.3.1.1.PB
   * serves 6.3.1.P. The mark of an objective is its own; numbers decide.
   */
  public boolean serves(RequirementId objective) {
    return kind() == RequirementKind.DETAILED_CONTROL
        && objective.kind() == RequirementKind.CONTROL_OBJECTIVE
        && Arrays.equals(Arrays.copyOf(numbers(), 3), objective.numbers());
  }

  /** Read by hand: ids are compared many times for every page that lists them. */
  private int[] numbers() {
    int[] numbers = new int[MOST_NUMBERS];
    int count = 0;
    int at = 0;
    while (at < value.length() && Character.isDigit(value.charAt(at))) {
      int number = 0;
      while (at < value.length() && value.charAt(at) != '.') {
        number = 10 * number + Character.digit(value.charAt(at), 10);
        at++;
      }
      numbers[count] = number;
      count++;
      at++;
    }
    return Arrays.copyOf(numbers, count);
  }

  @Override
  public int compareTo(RequirementId other) {
    int byNumbers = Arrays.compare(numbers(), other.numbers());
    return byNumbers != 0 ? byNumbers : mark().compareTo(other.mark());
  }

  @Override
  public String toString() {
    return value;
  }
}
