package dev.akashi.crosswalk;

/**
 * What a mapping can be in a version of the baseline only once.
 *
 * @param requirement the id of the requirement
 * @param control what it corresponds to
 */
public record Pair(String requirement, ControlRef control) {

  private static final int PARTS = 3;

  static Pair of(Mapping mapping) {
    return new Pair(mapping.from().control(), mapping.to());
  }

  /** Reads what {@link #value} wrote. */
  public static Pair of(String value) {
    String[] parts = value.split(" ", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalArgumentException("not a pair: " + value);
    }
    return new Pair(parts[0], ControlRef.of(parts[1], parts[2]));
  }

  /** The pair as one word of a form. */
  public String value() {
    return requirement + " " + control.catalogue() + " " + control.control();
  }
}
