package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.Relation;
import java.util.Optional;

/** What follows over a third catalogue. */
public record DerivedRow(
    Catalogue viaCatalogue,
    CatalogueControl via,
    Catalogue catalogue,
    CatalogueControl control,
    Optional<Relation> relation) {}
