package dev.akashi.impact.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.impact.Effort;
import dev.akashi.impact.Impact;
import dev.akashi.impact.ImpactStudy;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.workbook.TableWorkbook;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.WorkingTime;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.Visitor;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
@Clause("FRM-56")
class ImpactPagesTest {

  private static final String NEW = "2998-10-01";
  private static final String PAIR = "?new=" + NEW + "&old=2022-04-01";

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired ImpactStudy study;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired JdbcTemplate jdbc;
  @Autowired DSLContext sql;

  @BeforeEach
  void promulgate() {
    LaterVersion.promulgate(context, NEW, ImpactPagesTest::changed);
  }

  /** The first detailed control is reworded and the second one gone. */
  private static List<Requirement> changed(List<Requirement> all) {
    List<Requirement> controls = all.stream().filter(r -> r.objective().isPresent()).toList();
    Requirement first = controls.get(0);
    all.remove(controls.get(1));
    all.replaceAll(r ->
        r.equals(first)
            ? new Requirement(
                r.id(),
                r.kind(),
                r.group(),
                r.objective(),
                r.mandatory(),
                r.title(),
                new LocalizedText("全く別の事柄を3日以内に定める。", "Something else within 3 days."),
                r.actor())
            : r);
    return all;
  }

  @Test
  void draftsAndDeclaredStatementsAreToldByProvider() {
    StatementStage statements = new StatementStage(context);
    Actor one = statements.representative();
    Actor other = statements.representative();
    StatementId draft = statements.complete(one);
    StatementId declared = statements.declared(other);

    Impact impact = study.of(stage.person(Role.PROGRAMME_OFFICER), "2022-04-01", NEW);

    assertThat(impact.statements())
        .filteredOn(each -> each.id().equals(draft) || each.id().equals(declared))
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.lookAgain()).isEqualTo(1);
          assertThat(each.kept()).isEqualTo(1);
          assertThat(each.newQuestions()).isZero();
          assertThat(each.carriedOver()).isGreaterThan(100);
        });
  }

  @Test
  void nothingIsChangedByLooking() {
    new StatementStage(context).declared(new StatementStage(context).representative());
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    office.get("/programme/impact" + PAIR);
    Map<String, Long> before = rows();

    assertThat(office.get("/programme/impact" + PAIR).status()).isEqualTo(200);
    assertThat(office.get("/programme/impact.xlsx" + PAIR).status()).isEqualTo(200);
    assertThat(office.get("/baseline/compare" + PAIR).status()).isEqualTo(200);

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aDraftIsSimulatedBeforeItIsPromulgatedAndNothingIsWritten() {
    new StatementStage(context).complete(new StatementStage(context).representative());
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    DraftId draft =
        context
            .getBean(Workshop.class)
            .begin(
                officer,
                "2992-" + UUID.randomUUID().toString().substring(0, 8),
                Optional.of("2022-04-01"),
                new DraftText("見積り用の案", "A draft to simulate"));
    context
        .getBean(DraftEditor.class)
        .add(officer, draft, Code.of("9.2.3.97"), new DraftText("端末の施錠", ""));
    String pair = "?new=draft:" + draft + "&old=2022-04-01";
    Visitor office = stage.signedIn(officer);
    office.get("/programme/impact" + pair);
    Map<String, Long> before = rows();

    assertThat(office.get("/programme/impact" + pair).body())
        .contains("9.2.3.97", "<option value=\"draft:" + draft + "\" selected");
    assertThat(office.get("/programme/impact.xlsx" + pair).status()).isEqualTo(200);
    assertThat(office.get("/programme/baselines/" + draft).body())
        .contains("/programme/impact?new=draft:" + draft + "&amp;old=2022-04-01");

    assertThat(rows()).isEqualTo(before);
    Impact impact = study.of(officer, "2022-04-01", "draft:" + draft);
    assertThat(impact.statements())
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.newQuestions()).isEqualTo(1);
          assertThat(each.lookAgain() + each.kept()).isZero();
        });
  }

  /**
   * Every table with its rows and a print of what they say; sessions tell when somebody came by.
   */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    List<String> tables = new ArrayList<>();
    jdbc.query(
        "select quote_ident(table_schema) || '.' || quote_ident(table_name)"
            + " from information_schema.tables where table_type = 'BASE TABLE'"
            + " and table_schema not in ('pg_catalog', 'information_schema')"
            + " and lower(table_name) not like 'spring_session%'",
        row -> {
          tables.add(row.getString(1));
        });
    for (String name : tables) {
      Long print =
          jdbc.queryForObject(
              "select coalesce(sum(hashtext(t::text)::bigint), 0) + count(*) from " + name + " t",
              Long.class);
      rows.put(name, print == null ? 0 : print);
    }
    assertThat(rows).containsKeys("trail.event", "statement.answer", "amendment.ruling");
    return rows;
  }

  @Test
  void moreStatementsTakeNoMoreQueries() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    StatementStage statements = new StatementStage(context);
    statements.complete(statements.representative());
    int few = StatementCount.of(sql, () -> study.of(officer, "2022-04-01", NEW));
    for (int i = 0; i < 4; i++) {
      statements.complete(statements.representative());
    }

    assertThat(StatementCount.of(sql, () -> study.of(officer, "2022-04-01", NEW))).isEqualTo(few);
  }

  @Test
  void thePageTellsWhatIsKnownAndInventsNoHours() {
    jdbc.update("delete from statement.working_time");
    StatementStage statements = new StatementStage(context);
    statements.complete(statements.representative());
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));

    assertThat(office.get("/programme/impact" + PAIR).body())
        .contains("管理基準の改定の影響の見積り", "文書管理クラウド", "見込まれる作業時間", "不明（問い");
    assertThat(office.get("/programme/impact" + PAIR + "&lang=en").body())
        .contains(
            "Whom a new baseline touches", "Expected working time", "Unknown (for none of the");
  }

  /** A statement in which the first control, which is reworded, took so long. */
  private StatementId tookMinutes(int minutes, Actor provider, StatementStage statements) {
    StatementId id = statements.complete(provider);
    StatementSheet sheet = own.sheet(provider, id);
    RequirementId first = firstControl();
    drafts.answer(
        provider,
        id,
        sheet.content().answer(first),
        sheet.revisionOf(first),
        Optional.of(new WorkingTime(minutes)));
    return id;
  }

  private RequirementId firstControl() {
    return context.getBean(Baselines.class).version("2022-04-01").requirements().stream()
        .filter(r -> r.objective().isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Effort effortOf(Actor officer, StatementId id) {
    return study.of(officer, "2022-04-01", NEW).statements().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .effort();
  }

  @Test
  void hoursAreMediansOverThreeProvidersAndNoneOfTheirTimesIsShown() throws IOException {
    jdbc.update("delete from statement.working_time");
    StatementStage statements = new StatementStage(context);
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Visitor office = stage.signedIn(officer);
    Actor one = statements.representative();
    StatementId id = tookMinutes(75, one, statements);
    tookMinutes(495, statements.representative(), statements);

    assertThat(effortOf(officer, id)).as("two providers are none").isEqualTo(new Effort(0, 0, 1));
    assertThat(office.get("/programme/impact" + PAIR).body())
        .contains("不明（問い", "3者以上の作業時間の記録がないため");

    tookMinutes(165, statements.representative(), statements);

    assertThat(effortOf(officer, id)).isEqualTo(new Effort(165, 1, 0));
    String japanese = office.get("/programme/impact" + PAIR).body();
    assertThat(japanese)
        .contains("作業時間の記録3件による。記録のない問い0件は含まない", "2.8時間")
        .doesNotContain("1.3時間", "8.3時間");
    assertThat(office.get("/programme/impact" + PAIR + "&lang=en").body())
        .contains("rests on 3 records; no question without any record", "2.8 h");
    try (XSSFWorkbook read =
        new XSSFWorkbook(
            new ByteArrayInputStream(office.download("/programme/impact.xlsx" + PAIR)))) {
      assertThat(read.getNumberOfSheets()).isEqualTo(4);
      Row row =
          StreamSupport.stream(read.getSheetAt(2).spliterator(), /* parallel= */ false)
              .skip(1)
              .filter(each -> each.getCell(9).getNumericCellValue() == 2.8)
              .findFirst()
              .orElseThrow();
      assertThat(row.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
      assertThat(row.getCell(10).getNumericCellValue()).isZero();
      assertThat(read.getSheetAt(1).getRow(0).getCell(4).getStringCellValue())
          .contains("Expected working time");
    }
  }

  @Test
  void onlyTheProgrammeOfficeMayLook() {
    assertThat(
            stage
                .signedIn(stage.person(Role.REPRESENTATIVE))
                .get("/programme/impact" + PAIR)
                .status())
        .isEqualTo(403);
    assertThat(stage.visitor().get("/programme/impact.xlsx" + PAIR).status()).isIn(303, 401, 403);
  }

  @Test
  void inTheWorkbookAFormulaStaysText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWorkbook workbook = new TableWorkbook()) {
      workbook.sheet(
          "試験",
          List.of(new TableWorkbook.Column("文", 20), new TableWorkbook.Column("数", 10)),
          List.of(List.of("=1+1", 3), List.of("+81", 4), List.of("-x", 5), List.of("@a", 6)));
      workbook.write(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (int row = 1; row <= 4; row++) {
        Cell cell = read.getSheetAt(0).getRow(row).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
      assertThat(read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(read.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3.0);
      assertThat(read.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }
}
