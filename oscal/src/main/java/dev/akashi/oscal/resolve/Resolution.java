package dev.akashi.oscal.resolve;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Problem;
import java.util.List;

/**
 * A resolved profile.
 *
 * @param warnings what was passed over: ids nobody has, additions without a place
 */
public record Resolution(OscalDocument catalog, List<Problem> warnings) {

  public Resolution {
    warnings = List.copyOf(warnings);
  }
}
