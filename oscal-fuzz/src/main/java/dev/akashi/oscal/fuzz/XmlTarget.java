package dev.akashi.oscal.fuzz;

import dev.akashi.oscal.Format;

/** XML from anybody. */
public final class XmlTarget {

  private XmlTarget() {}

  /** Called by the fuzzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Target.run(input, Format.XML);
  }
}
