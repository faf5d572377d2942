package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueSearch.Hit;
import dev.akashi.crosswalk.Catalogues.Beside;
import java.util.List;
import java.util.Optional;

/**
 * A control with what it corresponds to and, for editors, what it may be mapped to.
 *
 * @param beside what stands before and after it
 * @param targets the catalogues it can be mapped to
 * @param picked the control that was picked from the suggestions or the search
 */
public record ControlView(
    Catalogue catalogue,
    CatalogueControl control,
    Beside beside,
    List<MappingRow> mappings,
    List<DerivedRow> derived,
    boolean editing,
    List<Catalogue> targets,
    Optional<Catalogue> target,
    List<CatalogueControl> suggestions,
    String question,
    List<Hit> found,
    String picked) {

  public String path() {
    return "/catalogues/" + catalogue.key() + "/controls/" + control.id();
  }

  /** A neighbour's page, mapped to the same catalogue. */
  public String beside(CatalogueControl other) {
    return "/catalogues/"
        + catalogue.key()
        + "/controls/"
        + other.id()
        + target.map(to -> "?to=" + to.key()).orElse("");
  }

  /** This page with the other catalogue and what was looked for in it. */
  public String pick(CatalogueControl other) {
    return "?to=" + target.map(to -> to.key().value()).orElse("") + "&pick=" + other.id() + "#add";
  }
}
