package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.Relation;

/** A mapping as one of its controls shows it: the other side, and the relation seen from here. */
public record MappingRow(
    Mapping mapping, Catalogue catalogue, CatalogueControl other, Relation relation) {}
