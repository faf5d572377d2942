package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;

/**
 * A source that is to be removed.
 *
 * @param mappings how many mappings go with it
 */
public record RemovalView(Catalogue source, int mappings) {}
