package dev.akashi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Working papers and the representation that conclusions and reports need, over the API. */
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

  /** A signed paper that says what deviates in the operation of a control. */
  public static void onDeviation(
      Visitor preparer, String engagement, String control, String doneOn, String seen) {
    Answer written =
        preparer.json(
            "POST",
            path(engagement),
            """
            {"requirements": ["%s"], "phase": "OPERATION", "technique": "INSPECTION",
             "source": "AUDITEE", "sourceName": "運用課", "doneOn": "%s", "seen": "%s",
             "judgement": "DEVIATES", "ground": "定めと記録が一致しない", "sign": true,
             "evidence": [{"name": "記録.pdf", "sha256": "%s"}]}
            """
                .formatted(control, doneOn, seen, "1f".repeat(32)));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
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

  /**
   * The representative signs the Written Representation of the engagement today: everything is
   * confirmed, and nothing happened.
   */
  public static void represent(Visitor representative, String engagement) {
    representAnew(representative, engagement, /* why= */ "");
  }

  /** The same in place of the one that was signed before. */
  public static void representAnew(Visitor representative, String engagement, String why) {
    String address = "/api/v1/representations/" + engagement;
    Answer asked = representative.get(address);
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    StringJoiner answers = new StringJoiner(", ", "[", "]");
    for (JsonNode assertion : asked.json().get("assertions")) {
      answers.add("{\"number\": " + assertion.get("number") + ", \"confirmed\": true}");
    }
    Answer signed =
        representative.json(
            "POST",
            address,
            "{\"statementSeal\": %s, \"post\": \"代表取締役\", \"answers\": %s, \"whyAnother\": \"%s\"}"
                .formatted(asked.json().get("statementSeal"), answers, why));
    assertThat(signed.status()).as(signed.body()).isEqualTo(201);
  }

  private static String path(String engagement) {
    return "/api/v1/assessor/engagements/" + engagement + "/papers";
  }
}
