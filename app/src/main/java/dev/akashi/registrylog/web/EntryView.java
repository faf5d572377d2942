package dev.akashi.registrylog.web;

import dev.akashi.registrylog.PublicLog.Inclusion;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The page of one entry.
 *
 * @param said the entry, read
 * @param inclusion its proof in the present log
 * @param origin the name of the log
 */
public record EntryView(LogRow row, JsonNode said, Inclusion inclusion, String origin) {

  /** What the entry says of a fact in its own words; empty when it says nothing. */
  public Optional<String> fact(String name) {
    return said.has(name) ? Optional.of(said.get(name).asString()) : Optional.empty();
  }
}
