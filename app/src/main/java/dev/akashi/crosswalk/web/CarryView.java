package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.Catalogue;
import java.util.List;
import java.util.Optional;

/**
 * What would go over to a version from another one.
 *
 * @param others the versions mappings can be taken from
 * @param from the one that is chosen
 * @param toLookAt how many mappings of the version have to be looked at again
 */
public record CarryView(
    Catalogue to,
    List<Catalogue> others,
    Optional<Catalogue> from,
    Optional<Report> report,
    int toLookAt) {

  private static final int NAMED = 50;

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
