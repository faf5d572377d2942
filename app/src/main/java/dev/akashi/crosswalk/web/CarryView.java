package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.Carrying.Withheld;
import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import java.util.List;
import java.util.Optional;

/**
 * What would go over to a version from another one.
 *
 * @param others the versions mappings can be taken from
 * @param from the one that is chosen
 * @param withheld what was removed from the version on purpose and comes back only when it is asked
 *     back
 * @param toLookAt how many mappings of the version have to be looked at again
 */
public record CarryView(
    Catalogue to,
    List<Catalogue> others,
    Optional<Catalogue> from,
    Optional<Report> report,
    List<WithheldRow> withheld,
    int toLookAt) {

  /** How many of those that were removed on purpose are named; the others stay away. */
  static final int MOST_WITHHELD = 200;

  private static final int NAMED = 50;

  /** A mapping that was removed on purpose, with what stands at both ends. */
  public record WithheldRow(
      Withheld one, CatalogueControl requirement, Catalogue catalogue, CatalogueControl other) {}

  public int moreWithheld() {
    return report.map(all -> all.withheld().size() - withheld.size()).orElse(0);
  }

  public String path() {
    return "/programme/catalogues/" + to.key() + "/carrying";
  }

  /** The requirements that are gone, not more of them than anybody reads. */
  public List<String> gone() {
    return report.map(Report::gone).orElse(List.of()).stream().limit(NAMED).toList();
  }

  public int moreGone() {
    return report.map(all -> Math.max(0, all.gone().size() - NAMED)).orElse(0);
  }
}
