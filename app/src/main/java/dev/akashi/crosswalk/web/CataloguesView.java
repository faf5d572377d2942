package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import java.util.List;

/** The catalogues a reader may read. */
public record CataloguesView(List<Catalogue> catalogues, boolean editing) {}
