package dev.akashi.oscal.fuzz;

import dev.akashi.oscal.Format;

/** YAML from anybody. */
public final class YamlTarget {

  private YamlTarget() {}

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Target.run(input, Format.YAML);
  }
}
