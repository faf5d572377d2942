package dev.akashi.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A statement that answers the whole baseline, with 2,000 individual controls and 5,000 links to
 * evidence, written over the API like any other.
 */
final class BigStatement {

  static final int MEASURES = 2_000;
  static final int LINKS = 5_000;
  private static final int FILES = 100;
  private static final int FILE_SIZE = 20_000;

  private final Api api;
  private final String id;
  private final List<String> requirements;

  private BigStatement(Api api, String id, List<String> requirements) {
    this.api = api;
    this.id = id;
    this.requirements = requirements;
  }

  static BigStatement write(Api api) throws IOException, InterruptedException {
    String service =
        api.post(
                "/api/v1/provider/services",
                "{\"name\": \"計測サービス\", \"nameEn\": \"Measured\", \"serviceModels\": [\"SAAS\"],"
                    + " \"deploymentModel\": \"PUBLIC\"}")
            .path("id")
            .asString();
    JsonNode head = api.post("/api/v1/provider/services/" + service + "/statements", "");
    String id = head.path("id").asString();
    JsonNode baseline = api.get("/api/v1/baselines/" + head.path("baseline").asString());
    List<String> requirements = new ArrayList<>();
    for (JsonNode requirement : baseline.path("requirements")) {
      requirements.add(requirement.path("id").asString());
    }
    BigStatement statement = new BigStatement(api, id, requirements);
    statement.describe(head.path("revision").asInt());
    statement.answer();
    statement.support();
    return statement;
  }

  String id() {
    return id;
  }

  String path() {
    return "/api/v1/provider/statements/" + id;
  }

  int size() {
    return requirements.size();
  }

  /** The requirement at this place, counted round. */
  String requirement(int place) {
    return requirements.get(place % requirements.size());
  }

  /**
   * Saves one answer over the one that has this revision.
   *
   * @return its new revision
   */
  int save(Api editor, int place, int revision) throws IOException, InterruptedException {
    String at = path() + "/answers/" + requirement(place);
    return editor.put(at, json(place, revision)).path("revision").asInt();
  }

  int revisionOf(int place) throws IOException, InterruptedException {
    return api.get(path() + "/answers/" + requirement(place)).path("revision").asInt();
  }

  private void describe(int revision) throws IOException, InterruptedException {
    api.put(
        path() + "/audit-period",
        "{\"first\": \"2025-04-01\", \"last\": \"2025-06-30\", \"revision\": %d}"
            .formatted(revision));
    int scope = api.get(path()).path("scope").path("revision").asInt();
    api.put(
        path() + "/scope",
        """
        {"functions": ["受付", "帳票"], "regions": ["東京", "大阪"], "serviceModels": ["SAAS"],
         "deploymentModel": "PUBLIC", "dataLocation": "国内", "governingLaw": "日本法、東京地方裁判所",
         "foreignLawRisk": "なし", "capitalAndOfficers": "国内資本のみ",
         "thirdPartyTests": "年1回の侵入試験", "subsequentEvents": "なし",
         "providerResponsibility": "運用の全て", "customerResponsibility": "利用者の登録",
         "internalAuditBasis": "年1回の内部監査", "revision": %d}\
        """
            .formatted(scope));
    for (String kind : List.of("GENERATIVE_AI", "CERTIFICATION")) {
      api.post(
          path() + "/profile/facts",
          "{\"kind\": \"NONE\", \"values\": {\"of\": \"%s\"}}".formatted(kind));
    }
  }

  private void answer() throws IOException, InterruptedException {
    int revision = revisionOf(0);
    for (int place = 0; place < requirements.size(); place++) {
      save(api, place, revision);
    }
  }

  private String json(int place, int revision) {
    int two = MEASURES - requirements.size();
    String measures =
        IntStream.rangeClosed(1, place < two ? 2 : 1)
            .mapToObj(line ->
                "{\"line\": \"%d\", \"text\": \"%s\", \"owner\": \"運用課\", \"frequency\": \"YEARLY\"}"
                    .formatted(line, text(place, revision)))
            .collect(Collectors.joining(", "));
    return "{\"treatment\": \"SELECTED\", \"revision\": %d, \"individualControls\": [%s]}"
        .formatted(revision, measures);
  }

  private static String text(int place, int revision) {
    return "情報セキュリティ管理規程の第%d条に手順を定め、担当課が年1回見直す。実施の都度、作業票に日時、担当者、対象、結果を記録し、".formatted(place)
        + "翌月の定例会で課長が確認する。逸脱があったときは、是正の期限と担当者を定めて台帳に残し、完了を確かめる（改訂 %d）。".formatted(revision);
  }

  /** Files, each of which supports as many requirements in turn. */
  private void support() throws IOException, InterruptedException {
    int each = LINKS / FILES;
    for (int file = 0; file < FILES; file++) {
      String about =
          String.format(
              Locale.ROOT,
              "?title=log-%d&kind=RECORD&visibility=ASSESSOR&fileName=log-%d.txt&from=2025-04-01",
              file,
              file);
      byte[] content =
          ("log " + file + "\n").repeat(FILE_SIZE / 8).getBytes(StandardCharsets.UTF_8);
      String evidence =
          api.file("/api/v1/provider/evidence" + about, content).path("id").asString();
      int first = file * each;
      String chosen =
          IntStream.range(first, first + each)
              .mapToObj(place -> "\"" + requirement(place) + "\"")
              .collect(Collectors.joining(", "));
      api.post(
          path() + "/evidence",
          "{\"evidence\": \"%s\", \"version\": 1, \"requirements\": [%s]}"
              .formatted(evidence, chosen));
    }
  }
}
