package dev.akashi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementChecks;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What supports a statement: linked in the draft, sealed with it, read by its assessor. */
@AkashiTest
class EvidenceLinksTest {

  private static final String LINKS = "from \"evidence\".\"link\"";

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  private static final RequirementId REQUIREMENT = RequirementId.of("9.2.3");

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired EvidenceItems items;
  @Autowired EvidenceLinks links;
  @Autowired EvidenceOfStatement evidence;
  @Autowired OwnStatements own;
  @Autowired Baselines baselines;
  @Autowired Declarations declarations;
  @Autowired StatementDrafts drafts;
  @Autowired StatementChecks checks;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;
  @Autowired DSLContext sql;

  private StatementStage stage;
  private Actor provider;
  private StatementId statement;

  @BeforeEach
  void aStatementThatMayBeDeclared() {
    TestDay.set(DAY);
    stage = new StatementStage(context);
    provider = stage.representative();
    statement = stage.complete(provider);
  }

  private EvidenceId linked(String title) {
    EvidenceId id = EvidenceStage.item(items, provider, title, title + "の内容");
    links.link(provider, statement, id, 1, List.of(REQUIREMENT), "");
    return id;
  }

  private List<LinkedFile> files(StatementId of) {
    return evidence.own(provider, of).files();
  }

  private static String code(Throwable refusal) {
    return ((Refusal) refusal).reasons().getFirst().code();
  }

  @Test
  @Clause("FRM-34")
  void theSealCoversTheHashesOfTheFilesAndStaysRight() {
    String without = StatementSeal.of(own.sheet(provider, statement));
    EvidenceId id = linked("入退室の記録");
    StatementSheet draft = own.sheet(provider, statement);
    assertThat(StatementSeal.of(draft)).isNotEqualTo(without);
    assertThat(StatementSeal.canonical(draft))
        .contains(items.get(provider, id).newest().sha256().value());

    stage.declare(provider, statement);

    items.addVersion(provider, id, EvidenceStage.file("新しい版.txt", "新しい内容"));
    items.change(provider, id, EvidenceStage.details("別の題名"), 0);
    StatementSheet declared = own.sheet(provider, statement);
    assertThat(declared.head().sealed().orElseThrow().hash()).isEqualTo(StatementSeal.of(declared));
    assertThat(files(statement)).extracting(LinkedFile::version).containsExactly(1);
  }

  @Test
  @Clause("FRM-39")
  void selectedRequirementsWithoutEvidenceAreCounted() {
    assertThat(unsupported()).isPresent();
    int before = unsupported().orElseThrow();

    linked("入退室の記録");
    linked("入退室の手順");

    assertThat(unsupported()).contains(before - 1);
  }

  private Optional<Integer> unsupported() {
    return checks.check(own.sheet(provider, statement)).findings().stream()
        .filter(finding -> finding.reason().code().equals("evidence.requirements-without"))
        .map(finding -> (Integer) finding.reason().args().getFirst())
        .findFirst();
  }

  @Test
  @Clause("FRM-34")
  void theLinksOfADeclaredStatementDoNotChange() {
    EvidenceId id = linked("規程");
    LinkId link = new LinkId(files(statement).getFirst().link());
    stage.declare(provider, statement);

    assertThatThrownBy(
            () -> links.link(provider, statement, id, 1, List.of(RequirementId.of("9.2.4")), ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> links.unlink(provider, statement, link)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sql.execute("delete from evidence.link where id = '" + link + "'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("sealed");
    assertThat(files(statement)).hasSize(1);
  }

  @Test
  @Clause("FRM-34")
  void theNextStatementBeginsWithTheSameEvidence() {
    linked("規程");
    linked("記録");
    stage.declare(provider, statement);

    StatementId next = declarations.withdraw(provider, statement, "書き直すため");

    assertThat(files(next))
        .extracting(LinkedFile::sha256)
        .containsExactlyElementsOf(files(statement).stream().map(LinkedFile::sha256).toList());
    links.unlink(provider, next, new LinkId(files(next).getFirst().link()));
    assertThat(files(next)).hasSize(1);
    assertThat(files(statement)).hasSize(2);
  }

  @Test
  @Clause("FRM-34")
  void aLinkToALineThatIsGoneIsWarnedOfAndGoesOverToTheWholeAnswer() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "線の規程");
    links.link(provider, statement, id, 1, List.of(REQUIREMENT), "1");
    assertThat(warnings()).as("the line is there").isEmpty();

    StatementSheet sheet = own.sheet(provider, statement);
    drafts.answer(
        provider,
        statement,
        dev.akashi.statement.Answer.selected(
            REQUIREMENT,
            new IndividualControl(
                "7", "新しい措置", "", Frequency.DAILY, Optional.empty(), Optional.empty())),
        sheet.revisionOf(REQUIREMENT));

    assertThat(warnings())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.reason().code()).isEqualTo("evidence.line-gone");
          assertThat(found.severity()).isEqualTo(StatementFinding.Severity.WARNING);
          assertThat(found.reason().field()).contains("evidence");
        });
    assertThat(people.signedIn(provider).get("/provider/statements/" + statement).body())
        .contains("規程", "既にない個別管理策");

    stage.declare(provider, statement);
    StatementId next = declarations.withdraw(provider, statement, "書き直すため");
    assertThat(files(statement)).extracting(LinkedFile::line).containsExactly("1");
    assertThat(files(next)).extracting(LinkedFile::line).containsExactly("");
  }

  private List<StatementFinding> warnings() {
    return checks.check(own.sheet(provider, statement)).findings().stream()
        .filter(found -> found.reason().code().endsWith("-gone"))
        .filter(found -> found.severity() == StatementFinding.Severity.WARNING)
        .toList();
  }

  /** All links of the statement were read for every row that was opened or saved. */
  @Test
  void aRowReadsTheLinksOfItsAnswerHoweverManyThereAreAndALinkNone() {
    EvidenceId id = linked("規程");
    Visitor visitor = people.signedIn(provider);
    visitor.get("/provider/statements/" + statement);
    int opening = StatementCount.rows(sql, () -> visitor.get(row()), LINKS);
    int saving = StatementCount.rows(sql, () -> save(visitor), LINKS);

    List<RequirementId> others =
        baselines
            .version(own.withoutFiles(provider, statement).content().baselineVersion())
            .requirements()
            .stream()
            .map(Requirement::id)
            .filter(other -> !other.equals(REQUIREMENT))
            .limit(50)
            .toList();
    int linking =
        StatementCount.of(sql, () -> links.link(provider, statement, id, 1, others, ""), LINKS);

    assertThat(opening).as("the link of the row, and the count of the check").isEqualTo(2);
    assertThat(StatementCount.rows(sql, () -> visitor.get(row()), LINKS)).isEqualTo(opening);
    assertThat(StatementCount.rows(sql, () -> save(visitor), LINKS)).isEqualTo(saving);
    assertThat(linking).isZero();
  }

  private String row() {
    return "/provider/statements/" + statement + "/rows/" + REQUIREMENT;
  }

  private void save(Visitor visitor) {
    String revision = String.valueOf(own.withoutFiles(provider, statement).revisionOf(REQUIREMENT));
    Visitor.Answer saved =
        visitor.post(
            row(),
            "revision",
            revision,
            "treatment",
            "SELECTED",
            "measures",
            "1",
            "measure-0-line",
            "1",
            "measure-0-text",
            "措置 " + revision,
            "measure-0-frequency",
            "DAILY");
    assertThat(saved.status()).isEqualTo(200);
  }

  @Test
  void whatCanBeLinkedIsLookedForInsteadOfListedByTheHundred() {
    for (int i = 10; i < 62; i++) {
      EvidenceStage.item(items, provider, "記録" + i, "探す内容" + i);
    }
    Visitor visitor = people.signedIn(provider);
    String page = "/provider/statements/" + statement + "/evidence?requirement=" + REQUIREMENT;

    assertThat(visitor.get(page).body()).contains("記録10", "先頭の50件").doesNotContain("記録61");
    assertThat(visitor.get(page + "&find=記録61").body())
        .contains("記録61")
        .doesNotContain("記録10", "先頭の50件");
  }

  @Test
  void aLinkNamesWhatIsThere() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "内容");

    assertThatThrownBy(
            () -> links.link(provider, statement, id, 1, List.of(RequirementId.of("9.9.99")), ""))
        .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("evidence.no-such-requirement"));
    assertThatThrownBy(() -> links.link(provider, statement, id, 1, List.of(REQUIREMENT), "nine"))
        .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("evidence.no-such-line"));
    assertThatThrownBy(() -> links.link(provider, statement, id, 2, List.of(REQUIREMENT), ""))
        .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("evidence.unknown"));
    Actor other = stage.representative();
    StatementId theirs = stage.draft(other);
    assertThatThrownBy(() -> links.link(other, theirs, id, 1, List.of(REQUIREMENT), ""))
        .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("evidence.unknown"));

    assertThat(links.link(provider, statement, id, 1, List.of(REQUIREMENT), "1")).isEqualTo(1);
    assertThat(links.link(provider, statement, id, 1, List.of(REQUIREMENT), "1")).isZero();
  }

  @Test
  @Clause("FRM-34")
  void theDaysThatNoEvidenceShowsAreTold() {
    EvidenceId id =
        items.create(
            provider,
            EvidenceStage.details("十月の記録"),
            EvidenceStage.file(
                "十月.csv",
                new Effective(LocalDate.of(2024, 10, 1), Optional.of(LocalDate.of(2024, 10, 31))),
                "a,b"));
    links.link(provider, statement, id, 1, List.of(REQUIREMENT), "");

    String page =
        people
            .signedIn(provider)
            .get("/provider/statements/" + statement + "/evidence?requirement=" + REQUIREMENT)
            .body();

    assertThat(page).contains("十月の記録", "空白", "2024年11月1日", "<svg", "class=\"gap\"");
  }

  @Test
  @Clause("FRM-39")
  void evidenceIsUploadedLinkedAndReadOnPagesWithoutScript() {
    Visitor visitor = people.signedIn(provider);
    visitor.get("/provider/evidence/new");
    byte[] content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    Answer uploaded =
        visitor.upload(
            "/provider/evidence",
            "画面.html",
            content,
            "title",
            "設定画面",
            "kind",
            "CONFIGURATION",
            "visibility",
            "ASSESSOR",
            "from",
            "2024-10-01");
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(303);
    String path = uploaded.location().replaceFirst("\\?.*", "");
    assertThat(visitor.get(path).body()).contains("設定画面", "画面.html", "登録時のまま", "<svg");

    Answer preview = visitor.get(path + "/versions/1/preview");
    assertThat(preview.header("content-type")).startsWith("text/plain");
    assertThat(preview.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(preview.header("content-security-policy")).contains("sandbox", "default-src 'none'");
    assertThat(visitor.get(path + "/versions/1/file").header("content-disposition"))
        .startsWith("attachment");
    assertThat(visitor.download(path + "/versions/1/file")).isEqualTo(content);

    visitor.get(path);
    Answer many =
        visitor.post(
            path + "/links",
            "statement",
            statement.toString(),
            "version",
            "1",
            "requirements",
            "9.2.3、9.2.4");
    assertThat(many.status()).as(many.body()).isEqualTo(303);
    assertThat(files(statement)).hasSize(2);
    assertThat(visitor.get("/provider/statements/" + statement + "?chapter=9&open=9.2.3").body())
        .contains("設定画面", "9.2.3の証跡を選ぶ");
    assertThat(people.signedIn(stage.representative()).get(path).status()).isEqualTo(404);
  }

  @Test
  void aFormWithMistakesComesBackWithAllOfThem() {
    Visitor visitor = people.signedIn(provider);
    visitor.get("/provider/evidence/new");

    Answer empty = visitor.upload("/provider/evidence", "a.txt", new byte[3], "title", "");
    assertThat(empty.status()).isEqualTo(422);
    Answer large =
        visitor.upload(
            "/provider/evidence",
            "a.bin",
            new byte[9 << 20],
            "title",
            "大きなファイル",
            "kind",
            "RECORD",
            "visibility",
            "ASSESSOR",
            "from",
            "2024-10-01");
    assertThat(large.status()).isEqualTo(413);
    assertThat(items.list(provider, EvidenceFilter.all(), 0, 10)).isEmpty();
  }

  @Test
  @Clause("FRM-39")
  void theAssessorThatTookUpTheStatementReadsItsEvidenceAndNobodyElse() {
    linked("入退室の記録");
    stage.declare(provider, statement);
    Actor lead = people.person(Role.LEAD_ASSESSOR);
    String path = "/assessor/statements/" + statement + "/evidence";
    assertThat(people.signedIn(lead).get(path).status()).isEqualTo(404);

    select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);

    Visitor visitor = people.signedIn(lead);
    assertThat(visitor.get(path + "?show=WITH_FILES").body())
        .contains("入退室の記録")
        .doesNotContain("<form method=\"post\" action=\"" + path);
    String file = path + "/" + files(statement).getFirst().link() + "/file";
    assertThat(visitor.get(file).body()).isEqualTo("入退室の記録の内容");
    assertThat(visitor.get("/assessor/engagements/" + engagement).body()).contains(path);
    assertThat(people.api(lead).get("/api/v1" + path).json().get("items")).isNotEmpty();
    assertThat(people.signedIn(people.person(Role.LEAD_ASSESSOR)).get(file).status())
        .isEqualTo(404);
  }

  private void select(Actor assessor) {
    people.select(assessor);
  }

  @Test
  void theSameGoesOverTheApi() {
    Visitor api = people.api(provider);
    String said = "title=Log&kind=RECORD&visibility=ASSESSOR&from=2024-10-01&fileName=log.txt";
    Answer made = octets(api, "/api/v1/provider/evidence?" + said, "first");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().get("id").stringValue();
    String item = "/api/v1/provider/evidence/" + id;
    assertThat(octets(api, item + "/versions?from=2024-11-01&fileName=log.txt", "two").status())
        .isEqualTo(201);
    Answer large = octets(api, item + "/versions?from=2024-11-01&fileName=l", "x".repeat(9 << 20));
    assertThat(large.status()).isEqualTo(413);
    assertThat(api.get(item).json().get("versions")).hasSize(2);

    String at = "/api/v1/provider/statements/" + statement + "/evidence";
    String link = "{\"evidence\":\"%s\",\"version\":2,\"requirements\":[\"9.2.3\"]}".formatted(id);
    assertThat(api.json("POST", at, link).status()).isEqualTo(200);
    assertThat(api.json("POST", at, "{\"evidence\":\"%s\"}".formatted(id)).status()).isEqualTo(422);
    LinkedFile file = files(statement).getFirst();
    assertThat(file.version()).isEqualTo(2);
    assertThat(api.get(at).body()).contains(file.sha256());
    assertThat(api.json("DELETE", at + "/" + file.link(), null).status()).isEqualTo(204);
    assertThat(api.json("POST", item + "/check", null).json().get("versions")).hasSize(2);
  }

  private static Answer octets(Visitor api, String path, String content) {
    return api.octets(path, content.getBytes(StandardCharsets.UTF_8));
  }
}
