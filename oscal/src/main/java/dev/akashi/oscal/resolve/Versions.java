package dev.akashi.oscal.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Versions of OSCAL, compared number by number. */
final class Versions {

  private static final Comparator<String> BY_NUMBERS =
      (a, b) -> Arrays.compare(numbers(a), numbers(b));

  /** The newest release this engine knows. */
  static final String OWN = "1.2.1";

  private Versions() {}

  /** The most recent one, but never more recent than the engine's own (req-meta-oscal-version). */
  static String newest(List<String> versions) {
    String newest = versions.stream().max(BY_NUMBERS).orElse(OWN);
    return BY_NUMBERS.compare(newest, OWN) > 0 ? OWN : newest;
  }

  static int major(String version) {
    return numbers(version)[0];
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("[.+-]", -1))
        .limit(3)
        .mapToInt(part -> part.matches("\\d{1,6}") ? Integer.parseInt(part) : 0)
        .toArray();
  }
}
