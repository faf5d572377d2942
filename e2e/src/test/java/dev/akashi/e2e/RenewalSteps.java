package dev.akashi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the second year adds: Excel, the difference, requests for evidence, a population. */
final class RenewalSteps {

  static final String CONTROL = "12.3.1";
  private static final String NEW_TEXT = "毎週、バックアップの取得と復元を確かめ、記録を残す。";
  private static final int WEEKS = 52;

  private final Person representative;
  private final Person lead;

  RenewalSteps(Person representative, Person lead) {
    this.representative = representative;
    this.lead = lead;
  }

  /** One control is done otherwise from now on; that is written in Excel and taken in. */
  void changeInExcel(String statement) {
    String at = "/provider/statements/" + statement;
    Path workbook = representative.go(at + "/import").download("a[href*='/workbook?in=ja']");
    Path changed = StatementInExcel.changeMeasure(workbook, CONTROL, NEW_TEXT, "週次");
    representative.go(at + "/import").formTo("/import").choose("file", changed).send();
    representative.sees(NEW_TEXT).picture("excel-preview-ja");
    representative.form("#take").send("button.btn--fill");
    representative.go(at + "/difference").sees(NEW_TEXT).picture("difference-ja");
    representative.pictureInEnglish("difference-en");
  }

  void nothingHappenedSince(String statement) {
    representative
        .go("/provider/statements/" + statement + "/scope")
        .formTo("/scope")
        .fill("internalAuditBasis", "2025年12月の内部監査報告")
        .fill("subsequentEvents", "なし")
        .send();
  }

  /** The weeks of the period, read from a file of the provider, and a draw from them. */
  void draw(String engagement) {
    lead.go("/assessor/engagements/" + engagement + "/results/" + CONTROL);
    lead.formTo("/populations")
        .fill("populationOf", "週次のバックアップ確認")
        .fill("populationFrom", "運用管理台帳から書き出し")
        .choose("file", weeks())
        .fill("keyColumns", "週の初日")
        .send();
    lead.sees("2025-01-06").picture("population-ja");
    lead.form("form[method=post]:has([name=populationReason])").send("button.btn--fill");
    lead.form("form[action$='/samples']:has(.btn--fill)").send();
    lead.sees("週次のバックアップ確認").picture("sample-ja");
    lead.pictureInEnglish("sample-en");
  }

  private static Path weeks() {
    LocalDate first = LocalDate.of(2025, 1, 6);
    try {
      Path file = Files.createTempDirectory("population").resolve("weeks.csv");
      return Files.writeString(
          file,
          IntStream.range(0, WEEKS)
              .mapToObj(week -> first.plusWeeks(week) + ",完了\r\n")
              .collect(Collectors.joining("", "週の初日,結果\r\n", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for one record; the provider hands over a file, and it will do. */
  void askForEvidence(String engagement) {
    String requests = "/assessor/engagements/" + engagement + "/requests";
    lead.go(requests + "/new")
        .formTo("/requests")
        .fill("title", "復元試験の記録")
        .fill("wanted", "2025年中の復元試験の記録と承認の写し")
        .fill("requirements", CONTROL)
        .fill("dueOn", "2026-04-01")
        .send();
    representative.go("/provider/requests").follow("復元試験の記録");
    String request = representative.id();
    representative
        .formTo("/provider/requests/" + request)
        .pick("kind", "RECORD")
        .fill("from", "2025-01-01")
        .choose("file", weeks())
        .fill("text", "全件の記録です。")
        .send("button[formaction$='/files']");
    representative.formTo("/provider/requests/" + request).send("button[value=DELIVER]");
    lead.go(requests + "/" + request).sees("weeks.csv").picture("request-ja");
    lead.formTo("/requests/" + request).send("button[value=ACCEPT]");
  }
}
