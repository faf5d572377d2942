package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import java.util.List;

/** What catalogues are called on pages: a source by its short name, a baseline by its version. */
public final class CatalogueNames {

  private CatalogueNames() {}

  public static String of(PageContext page, Catalogue catalogue) {
    return catalogue.isBaseline()
        ? page.t("crosswalk.baseline-version", catalogue.version())
        : catalogue.shortName();
  }

  /** Catalogues to choose from, by their keys. */
  public static List<Option> options(PageContext page, List<Catalogue> some) {
    return some.stream()
        .map(catalogue -> Option.of(catalogue.key().value(), of(page, catalogue)))
        .toList();
  }
}
