package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.EitherText;
import java.util.List;
import java.util.SequencedMap;

/**
 * A page of a catalogue.
 *
 * @param partners the catalogues it has mappings with
 * @param toLookAt how many of its mappings the programme office has to look at again
 */
public record CatalogueView(
    Catalogue catalogue,
    SequencedMap<EitherText, Integer> groups,
    List<CatalogueControl> controls,
    int from,
    List<Catalogue> partners,
    boolean editing,
    int toLookAt) {

  static final int ROWS = 50;

  public String path() {
    return "/catalogues/" + catalogue.key();
  }

  public boolean more() {
    return from + controls.size() < catalogue.controls();
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }

  /** Whether a heading begins at this row. */
  public boolean begins(int row) {
    return row == 0 || !controls.get(row).group().equals(controls.get(row - 1).group());
  }
}
