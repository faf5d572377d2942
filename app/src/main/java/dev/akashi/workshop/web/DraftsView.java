package dev.akashi.workshop.web;

import dev.akashi.platform.Option;
import java.util.List;

/**
 * A page of the drafts.
 *
 * @param bases the versions a new draft may be copied from
 */
public record DraftsView(List<DraftRow> rows, int from, boolean more, List<Option> bases) {

  /** How many drafts a page shows. */
  static final int ROWS = 20;

  public int older() {
    return from + ROWS;
  }
}
