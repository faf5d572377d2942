package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueSearch.Hits;
import java.util.List;

/** A page of what was found in the catalogues. */
public record SearchView(
    String question, String in, List<Catalogue> catalogues, Hits hits, int from, String address) {

  static final int ROWS = 20;

  public boolean more() {
    return from + hits.hits().size() < hits.total() && !hits.hits().isEmpty();
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }
}
