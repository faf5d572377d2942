package dev.akashi.amendment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Two promulgated versions, of the shipped baseline and of one made of it for this test. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
@Clause("AMD-01")
class ComparePagesTest {

  private static final String NEW = "2998-04-01";
  private static final String PAIR = "?new=" + NEW + "&old=2022-04-01";

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired JdbcTemplate jdbc;

  private Baseline later;
  private Requirement reworded;
  private Requirement removed;
  private Requirement moved;

  @BeforeEach
  void promulgate() {
    List<Requirement> controls =
        context.getBean(Baselines.class).version("2022-04-01").requirements().stream()
            .filter(r -> r.objective().isPresent())
            .toList();
    reworded = controls.get(0);
    removed = controls.get(1);
    moved = controls.get(2);
    later = LaterVersion.promulgate(context, NEW, this::changed);
  }

  /** One reworded, one that looks like a formula, one gone, one under another number. */
  private List<Requirement> changed(List<Requirement> all) {
    Requirement formula =
        all.stream().filter(r -> r.objective().isPresent()).skip(3).findFirst().orElseThrow();
    List<Requirement> next = new ArrayList<>(all);
    next.remove(removed);
    UnaryOperator<Requirement> change =
        r -> {
          if (r.equals(reworded)) {
            return with(
                r,
                r.id().value(),
                r.text().ja() + "記録は5年間残す。",
                r.text().en() + " Keep records for 5 years.");
          }
          if (r.equals(formula)) {
            return with(r, r.id().value(), "=1+1を計算させる。", "=1+1 is to be worked out.");
          }
          if (r.equals(moved)) {
            return with(
                r,
                r.objective().orElseThrow().value().replace(".P", "") + ".99." + r.id().mark(),
                r.text().ja(),
                r.text().en());
          }
          return r;
        };
    next.replaceAll(change);
    return next;
  }

  private static Requirement with(Requirement r, String id, String ja, String en) {
    return new Requirement(
        RequirementId.of(id),
        r.kind(),
        r.group(),
        r.objective(),
        r.mandatory(),
        r.title(),
        new LocalizedText(ja, en),
        r.actor());
  }

  @Test
  void thePublicPageShowsNewLeftOldRightUnderlinedAndOmitsTheRest() {
    Visitor.Answer page = stage.visitor().get("/baseline/compare" + PAIR);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("新旧対照表", "（略）", "<u>記録は5年間残す。</u>", "（削る）", "番号の変更と推定（未確定）", "lang=\"ja\"")
        .doesNotContain("判断を記録");
    assertThat(page.body().indexOf("新（" + NEW)).isLessThan(page.body().indexOf("旧（2022-04-01"));
  }

  @Test
  void thePageIsThereInEnglishWithTheLanguageOfEachTextMarked() {
    String page = stage.visitor().get("/baseline/compare" + PAIR + "&lang=en").body();

    assertThat(page).contains("<html lang=\"en\">", "(omitted)", "Keep records for", "lang=\"en\"");
  }

  @Test
  void theBaselinePageLeadsToTheComparison() {
    assertThat(stage.visitor().get("/baseline/" + NEW).body())
        .contains("/baseline/compare?new=" + NEW);
  }

  @Test
  void aKindAndAChapterCanBeChosen() {
    String page = stage.visitor().get("/baseline/compare" + PAIR + "&kind=REMOVED").body();

    assertThat(page).contains(removed.id().value()).doesNotContain("記録は5年間残す");
  }

  @Test
  void anUnknownVersionIsNotFoundAndAVersionIsNotComparedWithItself() {
    assertThat(stage.visitor().get("/baseline/compare?new=1999&old=2022-04-01").status())
        .isEqualTo(404);
    assertThat(stage.visitor().get("/api/v1/baselines/" + NEW + "/changes?from=" + NEW).status())
        .isEqualTo(422);
  }

  @Test
  void theWordDocumentReadsBackAsTheTable() throws IOException {
    try (InputStream in = open("/baseline/compare.docx" + PAIR);
        XWPFDocument document = new XWPFDocument(in)) {
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(0).getCell(0).getText()).startsWith("新");
      assertThat(table.getRow(0).getCell(1).getText()).startsWith("旧");
      assertThat(table.getText()).contains("（略）", "（削る）", reworded.id().value());
      XWPFRun run = run(table, "記録は5年間残す。");
      assertThat(run.getUnderline()).isEqualTo(UnderlinePatterns.SINGLE);
      assertThat(run.getFontFamily(FontCharRange.eastAsia)).isEqualTo("ＭＳ 明朝");
      assertThat(run.getLang()).isEqualTo("ja-JP");
      var size = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(size.getW()).hasToString("16838");
      assertThat(size.getH()).hasToString("11906");
    }
  }

  private static XWPFRun run(XWPFTable table, String text) {
    return table.getRows().stream()
        .flatMap(row -> row.getTableCells().stream())
        .map(XWPFTableCell::getParagraphs)
        .flatMap(List::stream)
        .flatMap(paragraph -> paragraph.getRuns().stream())
        .filter(run -> run.text().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private InputStream open(String path) throws IOException {
    String base = stage.visitor().get("/baseline").response().uri().resolve("/").toString();
    return URI.create(base.substring(0, base.length() - 1) + path).toURL().openStream();
  }

  @Test
  void inTheCsvAFormulaStaysText() {
    String csv = stage.visitor().get("/baseline/compare.csv" + PAIR).body();

    assertThat(csv).contains(",'=1+1を計算させる。").doesNotContain(",=1+1");
    assertThat(csv.lines()).hasSize(5);
  }

  @Test
  void theApiGivesTheChangesPageByPage() {
    Visitor.Answer first =
        stage.visitor().get("/api/v1/baselines/" + NEW + "/changes?from=2022-04-01&size=3");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().get("total").intValue()).isEqualTo(4);
    assertThat(first.json().get("items")).hasSize(3);
    assertThat(first.json().get("next").intValue()).isEqualTo(3);
    assertThat(
            stage
                .visitor()
                .get("/api/v1/baselines/" + NEW + "/changes?from=2022-04-01&kind=REMOVED")
                .json()
                .get("items")
                .get(0)
                .get("before")
                .get(0)
                .get("id")
                .stringValue())
        .isEqualTo(removed.id().value());
    assertThat(stage.visitor().get("/api/v1/baselines/" + NEW + "/changes").status())
        .isEqualTo(422);
  }

  @Test
  void theOfficeRulesWithAReasonAndTheRulingIsPublicAndOnTheTrail() {
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    String change = reworded.id() + ">" + reworded.id();
    String page = "/programme/amendment" + PAIR + "&change=" + change.replace(">", "%3E");
    assertThat(office.get(page).status()).isEqualTo(200);

    Visitor.Answer without =
        office.post(
            "/programme/amendment/ruling",
            "new",
            NEW,
            "old",
            "2022-04-01",
            "change",
            change,
            "kind",
            "CLARIFICATION",
            "reason",
            "",
            "revision",
            "");
    assertThat(without.status()).isEqualTo(422);
    Visitor.Answer done =
        office.post(
            "/programme/amendment/ruling",
            "new",
            NEW,
            "old",
            "2022-04-01",
            "change",
            change,
            "kind",
            "CLARIFICATION",
            "reason",
            "従来の運用を明記したもの",
            "revision",
            "");

    assertThat(done.status()).isEqualTo(303);
    assertThat(stage.visitor().get("/baseline/compare" + PAIR).body()).contains("従来の運用を明記したもの");
    assertThat(events("amendment.ruled")).isEqualTo(1);
    Visitor.Answer late =
        office.post(
            "/programme/amendment/ruling",
            "new",
            NEW,
            "old",
            "2022-04-01",
            "change",
            change,
            "kind",
            "EDITORIAL",
            "reason",
            "別の判断",
            "revision",
            "");
    assertThat(late.status()).isEqualTo(409);
    assertThat(events("amendment.ruled")).isEqualTo(1);
  }

  @Test
  void theOfficeConfirmsASuggestionAndTakesItBack() {
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    String to =
        later.requirements().stream()
            .filter(r -> r.id().value().contains(".99."))
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    String change = moved.id() + ">" + to;
    String[] pair = {
      "new",
      NEW,
      "old",
      "2022-04-01",
      "change",
      change,
      "from",
      moved.id().value(),
      "to",
      to,
      "same",
      "true",
      "lineageReasonJa",
      "番号の整理",
      "lineageReasonEn",
      "Numbers put in order"
    };
    office.get("/programme/amendment" + PAIR + "&change=" + change.replace(">", "%3E"));

    assertThat(office.post("/programme/amendment/lineage", pair).status()).isEqualTo(303);
    assertThat(stage.visitor().get("/baseline/compare" + PAIR).body()).doesNotContain("未確定");
    String recorded = "/programme/amendment" + PAIR + "&change=" + change.replace(">", "%3E");
    assertThat(office.get(recorded).body()).contains("<span class=\"small\">番号の整理</span>");
    assertThat(office.get(recorded + "&lang=en").body())
        .contains("<span class=\"small\">Numbers put in order</span>");
    office.get(recorded + "&lang=ja");
    assertThat(office.post("/programme/amendment/lineage/take-back", pair).status()).isEqualTo(303);
    assertThat(stage.visitor().get("/baseline/compare" + PAIR).body()).contains("未確定");
    assertThat(events("amendment.lineage-set")).isEqualTo(1);
    assertThat(events("amendment.lineage-taken-back")).isEqualTo(1);
  }

  @Test
  void nobodyElseRules() {
    Actor provider = stage.person(Role.REPRESENTATIVE);
    Visitor visitor = stage.signedIn(provider);
    visitor.get("/account");

    assertThat(visitor.post("/programme/amendment/ruling", "new", NEW).status()).isEqualTo(403);
    assertThat(visitor.post("/programme/amendment/lineage", "new", NEW).status()).isEqualTo(403);
  }

  private int events(String action) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from trail.event where action = ? and subject_id = ?",
            Integer.class,
            action,
            "2022-04-01>" + NEW);
    return count == null ? 0 : count;
  }
}
