package dev.akashi.crosswalk;

import java.nio.charset.StandardCharsets;

/** A small catalog of our own, in the notations of OSCAL. */
public final class SmallCatalog {

  private static final String JSON =
      """
      {"catalog": {
        "uuid": "2f1f8a53-2b43-4d3a-9a50-5a0a1b7e3c11",
        "metadata": {"title": "Harbour rules", "last-modified": "2026-01-01T00:00:00Z",
          "version": "3", "oscal-version": "1.1.3"},
        "groups": [{"id": "hb", "title": "Quays", "props": [{"name": "label", "value": "HB"}],
          "controls": [
            {"id": "hb-2", "title": "Passes of the pilots",
             "params": [{"id": "hb-2_prm_1", "label": "number of days"}],
             "props": [{"name": "label", "value": "HB-2"}],
             "parts": [
               {"id": "hb-2_smt", "name": "statement",
                "prose": "Passes of *pilots* who left are taken back within {{ insert: param, hb-2_prm_1 }}.",
                "parts": [{"id": "hb-2_smt.a", "name": "item",
                  "props": [{"name": "label", "value": "a."}], "prose": "Lanterns stay lit."}]},
               {"id": "hb-2_obj", "name": "assessment-objective", "prose": "Not part of the text."}],
             "controls": [{"id": "hb-2.1", "title": "Passes that expire",
               "props": [{"name": "label", "value": "HB-2(1)"}],
               "parts": [{"id": "hb-2.1_smt", "name": "statement", "prose": "Passes expire."}]}]},
            {"id": "hb-3", "title": "Old moorings",
             "props": [{"name": "label", "value": "HB-3"}, {"name": "status", "value": "withdrawn"}]}
          ]}]}}
      """;

  private SmallCatalog() {}

  public static byte[] json() {
    return JSON.getBytes(StandardCharsets.UTF_8);
  }

  /** The same control id twice. */
  public static byte[] withAControlTwice() {
    return JSON.replace("\"id\": \"hb-3\"", "\"id\": \"hb-2\"").getBytes(StandardCharsets.UTF_8);
  }

  /** Members that no catalog has, and one that is missing. */
  public static byte[] damaged() {
    return JSON.replace("\"title\": \"Passes that expire\"", "\"titel\": \"Passes that expire\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A title with a code that no database stores. */
  public static byte[] withACodeThatIsNoCharacter(String escape) {
    return JSON.replace("Old moorings", "Old " + escape + "moorings")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An id that is longer than any index takes. */
  public static byte[] withALongId() {
    return JSON.replace("\"id\": \"hb-3\"", "\"id\": \"hb-3" + "x1y".repeat(2000) + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Without the control that is mapped. */
  public static byte[] withoutPasses() {
    return JSON.replace("hb-2", "hb-9").getBytes(StandardCharsets.UTF_8);
  }

  /** Another edition with other words. */
  public static byte[] reworded() {
    return JSON.replace("Lanterns stay lit.", "Beacons stay lit.").getBytes(StandardCharsets.UTF_8);
  }
}
