package dev.akashi.baseline;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The official id of a requirement, for example {@code 6.1.1.13.PB}: opaque, with a parse rule and
 * a sort order (numbers as numbers, a mark last). The numbers are not counters; gaps are normal.
 */
public record RequirementId(String value) implements Comparable<RequirementId> {

  private static final Pattern FORM = Pattern.compile("\\d{1,2}(\\.\\d{1,3}){2,3}(\\.(P|B|PB))?");

  public RequirementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a requirement id: " + value);
    }
  }

  public static RequirementId of(String value) {
    return new RequirementId(value);
  }

  /** The mark after the numbers, {@code P}, {@code B}, {@code PB} or empty. */
  public String mark() {
    String last = value.substring(value.lastIndexOf('.') + 1);
    return Character.isDigit(last.charAt(0)) ? "" : last;
  }

  /** The first number: the chapter, 3 to 18. */
  public int chapter() {
    return numbers()[0];
  }

  private int[] numbers() {
    return Arrays.stream(value.split("\\.", -1))
        .filter(part -> Character.isDigit(part.charAt(0)))
        .mapToInt(Integer::parseInt)
        .toArray();
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
