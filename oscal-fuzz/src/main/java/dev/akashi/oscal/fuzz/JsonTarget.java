package dev.akashi.oscal.fuzz;

import dev.akashi.oscal.Format;

/** JSON from anybody. */
public final class JsonTarget {

  private JsonTarget() {}

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Target.run(input, Format.JSON);
  }
}
