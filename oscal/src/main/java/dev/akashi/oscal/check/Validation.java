package dev.akashi.oscal.check;

import dev.akashi.oscal.*;
import java.util.List;

public final class Validation {
  private Validation() {}

  public static List<Problem> check(OscalDocument document, Library library, Location base) {
    return List.of();
  }
}
