package dev.akashi.paperwork.files;

import dev.akashi.kernel.Language;
import dev.akashi.oscal.Format;
import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.platform.oscal.OscalParts;
import dev.akashi.platform.oscal.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The heads of OSCAL documents: what they are called, who made them, how they are sealed. */
final class OscalMetadata {

  private OscalMetadata() {}

  /** Somebody a document names, in one role. */
  record Party(String role, String roleTitle, String name, UUID uuid) {

    static Party of(String role, String roleTitle, String name, Object key) {
      return new Party(role, roleTitle, name, OscalNames.uuid("party " + key));
    }
  }

  /**
   * A head.
   *
   * @param version of the document
   * @param seal the SHA-256 of what it was made from
   */
  static Map<String, Object> of(
      String title,
      LocalDate day,
      String version,
      String seal,
      Language language,
      List<Party> parties) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", Prose.line(title));
    metadata.put("published", OscalParts.moment(day));
    metadata.put("last-modified", OscalParts.moment(day));
    metadata.put("version", version);
    metadata.put("oscal-version", OscalNames.OSCAL_VERSION);
    metadata.put(
        "props",
        List.of(OscalParts.ours("language", language.code()), OscalParts.ours("seal", seal)));
    List<Map<String, Object>> roles = new ArrayList<>();
    List<Map<String, Object>> named = new ArrayList<>();
    List<Map<String, Object>> responsible = new ArrayList<>();
    for (Party party : parties) {
      roles.add(Map.of("id", party.role(), "title", Prose.line(party.roleTitle())));
      named.add(
          Map.of(
              "uuid", party.uuid().toString(),
              "type", "organization",
              "name", Prose.oneLine(party.name())));
      responsible.add(
          Map.of("role-id", party.role(), "party-uuids", List.of(party.uuid().toString())));
    }
    metadata.put("roles", roles);
    metadata.put("parties", named);
    metadata.put("responsible-parties", responsible);
    return metadata;
  }

  /** The name under which a document is found beside the others. */
  static String beside(String what, Language language, Format format) {
    return what + "." + language.code() + "." + format.name().toLowerCase(Locale.ROOT);
  }
}
