package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.Mapping;

/** One mapping with both controls side by side. */
public record MappingView(
    Mapping mapping,
    Catalogue fromCatalogue,
    CatalogueControl from,
    Catalogue toCatalogue,
    CatalogueControl to) {

  public String back() {
    return "/catalogues/" + fromCatalogue.key() + "/controls/" + from.id();
  }
}
