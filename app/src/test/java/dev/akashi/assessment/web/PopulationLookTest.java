package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.DrawnSamples;
import dev.akashi.assessment.Populations;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What is read from a file is looked at before it is frozen. */
@AkashiTest
@Import(ReportedAudit.class)
class PopulationLookTest {

  private static final String WITH_TITLE = "点検票の一覧\n2025年1月10日出力\n番号,内容\n第1週,点検\n第2週,点検\n";

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Populations populations;
  @Autowired DrawnSamples samples;

  private Audit audit;
  private Actor lead;
  private Visitor pages;
  private String control;

  @BeforeEach
  void anEngagementInFieldwork() {
    audit = audits.begun();
    lead = audit.lead();
    pages = stage.signedIn(lead);
    control = "/assessor/engagements/" + audit.id() + "/results/" + statements.weekly();
    pages.get(control);
  }

  @Test
  @Clause("FRM-38")
  void aFileWithLinesAboveItsHeadingsIsDoubtedBeforeItIsFrozen() {
    Answer read = upload(WITH_TITLE);

    assertThat(read.location()).startsWith(control + "/populations/");
    assertThat(pages.get(read.location()).body())
        .contains("見出しの上に題名や出力日の行があるようです", "2025年1月10日出力", "第2週", "この内容で確定する")
        .contains("点検票の一覧.csv", "点検システム");
    assertThat(populations.of(lead, audit.id())).isEmpty();

    Answer again =
        pages.post(
            control + "/populations/again",
            "again",
            "true",
            "line",
            "1",
            "populationOf",
            "週次点検票",
            "populationFrom",
            "点検システム",
            "takenOn",
            "2025-01-10");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("value=\"週次点検票\"", "value=\"点検システム\"");

    assertThat(pages.post(read.location()).status()).isEqualTo(303);
    assertThat(populations.of(lead, audit.id())).hasSize(1);
    assertThat(pages.post(read.location()).status()).as("frozen once").isEqualTo(404);
  }

  @Test
  @Clause("FRM-38")
  void whatNothingSpeaksAgainstShowsItsKeysAndIsReadByItsReaderAlone() {
    String csv =
        IntStream.rangeClosed(1, 13)
            .mapToObj(week -> "第" + week + "週")
            .collect(Collectors.joining("\n", "番号\n", "\n"));

    String read = upload(csv).location();

    assertThat(pages.get(read).body())
        .contains("読み取りに疑いはありません", "13件", "第1週", "第5週", "第9週", "第13週")
        .doesNotContain("第6週");
    assertThat(stage.signedIn(audit.second()).get(read).status()).isEqualTo(404);
    assertThat(stage.signedIn(audit.representative()).get(read).status()).isEqualTo(403);
  }

  @Test
  @Clause("FRM-38")
  void aFileOfHeadingsAloneIsNoStatementThatNothingOccurred() {
    Answer refused = upload("番号,日付\n");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("記録が1件もありません", "/about/clauses/FRM-38", "点検システム");
    assertThat(upload("番号,日付\n第1週,10月1日\n", "nothing", "true").body()).contains("ファイルには記録が1件あります");

    String read = upload("番号,日付\n", "nothing", "true").location();
    assertThat(pages.post(read).status()).isEqualTo(303);
    assertThat(populations.of(lead, audit.id()))
        .singleElement()
        .satisfies(frozen -> assertThat(frozen.isEmpty()).isTrue());
  }

  @Test
  @Clause("FRM-38")
  void theInterfaceFreezesAtOnceAndAnswersWithTheDoubts() {
    Answer frozen =
        stage
            .api(lead)
            .upload(
                "/api/v1" + control + "/populations/file",
                "点検票.csv",
                "T-0001;10月1日\nT-0002;10月8日\n".getBytes(StandardCharsets.UTF_8),
                fields("takenOn", "2024-06-01"));

    assertThat(frozen.status()).as(frozen.body()).isEqualTo(201);
    assertThat(codes(frozen.json().get("doubts")))
        .containsExactly(
            "assessment.doubt-heading-like-data",
            "assessment.doubt-separator",
            "assessment.doubt-taken-before-period");
  }

  @Test
  @Clause("FRM-38")
  void aPopulationMuchLargerThanItsFrequencyMakesIsDrawnFromWithAReason() {
    String csv =
        IntStream.rangeClosed(1, 27)
            .mapToObj(row -> "第" + row + "回")
            .collect(Collectors.joining("\n", "番号\n", "\n"));
    String read = upload(csv).location();
    assertThat(pages.get(read).body()).contains("監査対象期間に13件ほど", "27件");
    assertThat(pages.post(read).status()).isEqualTo(303);
    String population = populations.of(lead, audit.id()).getFirst().id().toString();

    assertThat(pages.get(control).body()).contains("監査対象期間に13件ほど", "この件数で抽出する理由");
    String[] draw = {"line", "1", "population", population};
    Answer refused = pages.post(control + "/samples", draw);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("随時の統制であれば25件");
    assertThat(pages.post(control + "/samples", with(draw, "drawReason", "再実行の記録を含む")).status())
        .isEqualTo(303);
    assertThat(pages.get(control).body()).contains("再実行の記録を含む");
    assertThat(drawn()).isEqualTo(5);
  }

  @Test
  @Clause("FRM-38")
  void whereThePopulationIsTooLargeItIsDrawnFromAsForAControlCarriedOutAsNeeded() {
    String csv =
        IntStream.rangeClosed(1, 60)
            .mapToObj(row -> "第" + row + "回")
            .collect(Collectors.joining("\n", "番号\n", "\n"));
    String read = upload(csv).location();
    pages.get(read);
    assertThat(pages.post(read).status()).isEqualTo(303);
    String population = populations.of(lead, audit.id()).getFirst().id().toString();
    assertThat(pages.get(control).body()).contains("抽出する件数の決め方", "随時の統制として抽出する");

    String[] draw = {"line", "1", "population", population, "drawAs", "asNeeded"};
    assertThat(pages.post(control + "/samples", draw).status())
        .as("a reason is needed all the same")
        .isEqualTo(422);
    assertThat(pages.post(control + "/samples", with(draw, "drawReason", "随時に行われている")).status())
        .isEqualTo(303);

    assertThat(drawn()).isEqualTo(25);
  }

  private int drawn() {
    return samples.on(lead, audit.id(), List.of(statements.weekly())).getFirst().items().size();
  }

  private Answer upload(String content, String... more) {
    return pages.upload(
        control + "/populations",
        "点検票の一覧.csv",
        content.getBytes(StandardCharsets.UTF_8),
        fields(with(more, "takenOn", "2025-01-10")));
  }

  private static String[] fields(String... more) {
    return with(
        new String[] {"line", "1", "populationOf", "週次点検票", "populationFrom", "点検システム"}, more);
  }

  private static String[] with(String[] fields, String... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static List<String> codes(JsonNode doubts) {
    return doubts.valueStream().map(doubt -> doubt.get("code").stringValue()).toList();
  }
}
