package dev.akashi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Working papers that conclusions and reports need, over the API. */
public final class SignedPapers {

  private SignedPapers() {}

  /** One paper on design and one on operation for everything in scope, signed by its preparer. */
  public static void onEverything(Visitor preparer, String engagement, String doneOn) {
    for (String phase : List.of("DESIGN", "OPERATION")) {
      Answer written =
          preparer.json(
              "POST",
              path(engagement),
              """
              {"phase": "%s", "technique": "INSPECTION", "source": "AUDITEE",
               "sourceName": "運用課の文書棚", "doneOn": "%s", "seen": "手順書と記録を閲覧した",
               "judgement": "CONFORMS", "ground": "定めと記録が一致した", "sign": true,
               "evidence": [{"name": "手順書.pdf", "sha256": "%s"}]}
              """
                  .formatted(phase, doneOn, "0f".repeat(32)));
      assertThat(written.status()).as(written.body()).isEqualTo(201);
    }
  }

  /** Signs off every paper that waits for it as the second person. */
  public static void review(Visitor reviewer, String engagement) {
    Answer waiting = reviewer.get(path(engagement) + "?state=PREPARED");
    assertThat(waiting.status()).as(waiting.body()).isEqualTo(200);
    for (JsonNode paper : waiting.json().get("items")) {
      Answer reviewed =
          reviewer.json(
              "POST",
              path(engagement) + "/" + paper.get("id").stringValue(),
              "{\"step\": \"REVIEW\", \"revision\": " + paper.get("revision") + "}");
      assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(204);
    }
  }

  private static String path(String engagement) {
    return "/api/v1/assessor/engagements/" + engagement + "/papers";
  }
}
