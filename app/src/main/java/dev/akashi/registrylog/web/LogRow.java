package dev.akashi.registrylog.web;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registrylog.LogEntry;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the pages show it.
 *
 * @param name of the service; its key where the entry leaves the name to the state
 */
public record LogRow(LogEntry entry, LocalizedText name, RegistryChange change, LocalDate from) {

  static LogRow of(LogEntry entry, JsonMapper json) {
    JsonNode said = json.readTree(entry.text());
    return new LogRow(
        entry,
        new LocalizedText(
            said.path("name").asString(entry.key()), said.path("nameEn").asString("")),
        RegistryChange.valueOf(said.get("change").stringValue()),
        LocalDate.parse(said.get("effectiveFrom").stringValue()));
  }
}
