package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.SourceRemoval;
import dev.akashi.kernel.Reason;

/**
 * A source that is to be removed.
 *
 * @param mappings how many mappings go with it
 */
public record RemovalView(Catalogue source, int mappings) {

  /** Why a source that came with the program stays. */
  public Reason stays() {
    return SourceRemoval.stays(source);
  }
}
