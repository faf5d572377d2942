package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueSearch.Hit;
import dev.akashi.crosswalk.Catalogues.Beside;
import dev.akashi.platform.FormInput;
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

  /** The suggestions that the search has not found as well. */
  public List<CatalogueControl> others() {
    return suggestions.stream()
        .filter(other -> found.stream().noneMatch(hit -> hit.control().id().equals(other.id())))
        .toList();
  }

  public boolean isPicked(CatalogueControl other) {
    return other.id().equals(picked);
  }

  /** Whether no candidate is picked and the number is typed. */
  public boolean isTyped() {
    return suggestions.stream().noneMatch(this::isPicked)
        && found.stream().noneMatch(hit -> isPicked(hit.control()));
  }

  /** The number in its field: what was typed, or what was picked and is no candidate. */
  public String number(FormInput form) {
    return form.text("control").isEmpty() && isTyped() ? picked : form.text("control");
  }

  public String addressOf(CatalogueControl other) {
    return "/catalogues/"
        + target.map(to -> to.key().value()).orElse("")
        + "/controls/"
        + other.id();
  }
}
