package dev.akashi.oscal.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/** A made-up catalog: 20 groups, 1,200 controls, about 9 MB, the same each time. */
final class SyntheticCatalog {

  private static final int GROUPS = 20;
  private static final int CONTROLS = 60;
  private static final String[] WORDS = {
    "access", "account", "audit", "boundary", "key", "log", "media", "network", "notice", "owner",
    "period", "policy", "record", "review", "role", "service", "session", "system", "test", "user",
  };

  private final Random random = new Random(19);
  private final StringBuilder json = new StringBuilder(10 << 20);

  private SyntheticCatalog() {}

  static byte[] json() {
    SyntheticCatalog catalog = new SyntheticCatalog();
    catalog.write();
    return catalog.json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String profile() {
    StringBuilder ids = new StringBuilder();
    for (int g = 0; g < GROUPS; g++) {
      for (int c = 0; c < CONTROLS; c += 4) {
        ids.append(ids.isEmpty() ? "" : ",").append('"').append(id(g, c)).append('"');
      }
    }
    return """
    {"profile": {%s, "imports": [{"href": "catalog.json", "include-controls": [{"with-ids": [%s]}]}],
     "merge": {"as-is": true}}}\
    """
        .formatted(head("Profile"), ids);
  }

  private static String head(String title) {
    return """
    "uuid": "%s", "metadata": {"title": "%s", "last-modified": "2025-01-01T00:00:00Z",
    "version": "1", "oscal-version": "1.1.3"}\
    """
        .formatted(
            UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replaceFirst("-3", "-4"),
            title);
  }

  private static String id(int group, int control) {
    return "g" + group + "-" + control;
  }

  private void write() {
    json.append("{\"catalog\": {").append(head("Catalog")).append(", \"groups\": [");
    for (int g = 0; g < GROUPS; g++) {
      json.append(g == 0 ? "" : ",")
          .append("{\"id\": \"g%d\", \"title\": \"Group %d\", \"controls\": [".formatted(g, g));
      for (int c = 0; c < CONTROLS; c++) {
        json.append(c == 0 ? "" : ",");
        control(id(g, c));
      }
      json.append("]}");
    }
    json.append("]}}");
  }

  private void control(String id) {
    json.append("{\"id\": \"%s\", \"title\": \"%s\", \"params\": [".formatted(id, prose(3)));
    for (int p = 0; p < 4; p++) {
      json.append(p == 0 ? "" : ",")
          .append(
              "{\"id\": \"%s_p%d\", \"label\": \"%s\", \"guidelines\": [{\"prose\": \"%s\"}]}"
                  .formatted(id, p, prose(2), prose(12)));
    }
    json.append(
        "], \"props\": [{\"name\": \"label\", \"value\": \"%s\"}], \"parts\": [".formatted(id));
    json.append("{\"id\": \"%s_smt\", \"name\": \"statement\", \"parts\": [".formatted(id));
    for (int i = 0; i < 30; i++) {
      json.append(i == 0 ? "" : ",")
          .append(
              ("{\"id\": \"%s_smt.i%d\", \"name\": \"item\", \"props\": [{\"name\": \"label\","
                      + " \"value\": \"%d.\"}], \"prose\": \"%s {{ insert: param, %s_p%d }}\"}")
                  .formatted(id, i, i, prose(16), id, i % 4));
    }
    json.append("]}]}");
  }

  private String prose(int words) {
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < words; i++) {
      prose.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return prose.toString();
  }
}
