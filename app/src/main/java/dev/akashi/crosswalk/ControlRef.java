package dev.akashi.crosswalk;

/** One control of one catalogue. */
public record ControlRef(CatalogueKey catalogue, String control) {

  public static ControlRef of(String catalogue, String control) {
    return new ControlRef(CatalogueKey.of(catalogue), control);
  }
}
