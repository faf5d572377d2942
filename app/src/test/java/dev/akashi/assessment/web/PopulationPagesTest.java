package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.sampling.Verifier;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Populations from files to drawn packages, on pages and over the API. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class PopulationPagesTest {

  private static final LocalDate CONTRACT = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired DSLContext sql;

  private Actor lead;
  private Visitor api;
  private Visitor pages;
  private String engagement;
  private String weekly;

  @BeforeEach
  void anEngagementInFieldwork() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    Actor representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(representative);
    TestDay.set(CONTRACT);
    stage.select(lead);
    statements.name(representative, statement, lead);
    api = stage.api(lead);
    JsonNode taken =
        api.json(
                "POST",
                "/api/v1/assessor/engagements",
                "{\"statement\": \"" + statement + "\", \"on\": \"" + CONTRACT + "\"}")
            .json();
    engagement = "/api/v1/assessor/engagements/" + taken.get("id").stringValue();
    api.json(
        "PUT",
        engagement + "/team",
        "{\"members\": [{\"name\": \"%s\"}], \"revision\": 1}".formatted(lead.name()));
    api.json("POST", engagement + "/independence", "{\"declaredOn\": \"2025-01-14\"}");
    api.json("POST", engagement + "/contract", "{\"on\": \"2025-01-15\", \"revision\": 2}");
    api.json("POST", engagement + "/plan", "{}");
    Answer started =
        api.json("POST", engagement + "/fieldwork", "{\"on\": \"2025-01-15\", \"revision\": 3}");
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    weekly = statements.weekly().value();
    pages = stage.signedIn(lead);
    pages.get(page());
  }

  @Test
  @Clause("FRM-38")
  void aFileIsFrozenDrawnExtendedAndHandedOutAndAnybodyCanDrawItAgain() throws Exception {
    byte[] csv = csv(26).getBytes(Charset.forName("windows-31j"));
    assertThat(freeze("点検票.csv", csv, "keyColumns", "番号").status()).isEqualTo(303);
    JsonNode frozen = frozen().get(0);
    assertThat(frozen.get("rows").intValue()).isEqualTo(26);
    assertThat(frozen.get("file").get("name").stringValue()).isEqualTo("点検票.csv");
    String control = pages.get(page()).body();
    assertThat(control)
        .contains("母集団：週次点検票（26件）", "点検システム", frozen.get("seed").stringValue())
        .contains(frozen.get("logRow").stringValue() + " 番のハッシュ値");

    JsonNode sample = draw(frozen, "").json();
    assertThat(sample.get("items")).hasSize(5);
    Answer more =
        api.json(
            "POST",
            engagement + "/samples/" + sample.get("id").stringValue() + "/extension",
            "{\"more\": 5, \"extensionReason\": \"逸脱があった\"}");
    assertThat(more.status()).as(more.body()).isEqualTo(200);
    assertThat(keys(more.json())).hasSize(10).startsWith(keys(sample).toArray(new String[0]));
    assertThat(pages.get(page()).body()).contains(keys(more.json()).getLast(), "6番から10番。理由：逸脱があった");

    byte[] handedOut =
        pages.download(
            engagement.replace("/api/v1", "")
                + "/populations/"
                + frozen.get("id").stringValue()
                + "/package");
    assertThat(Verifier.verify(new ByteArrayInputStream(handedOut)).holds()).isTrue();
    String changed =
        new String(handedOut, StandardCharsets.UTF_8).replaceFirst("\"第1週\"\n", "\"第0週\"\n");
    assertThat(
            Verifier.verify(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .holds())
        .isFalse();
  }

  @Test
  @Clause("FRM-38")
  void thePublicValueIsTheEntryOfTheLogBeforeTheFreezeAndCanBeComputedAgain() {
    freeze("点検票.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    JsonNode frozen = frozen().get(0);
    Visitor office = stage.api(stage.person(Role.PROGRAMME_OFFICER));

    Answer digest = office.get("/api/v1/events/" + frozen.get("logRow").stringValue() + "/digest");
    assertThat(digest.json().get("sha256")).isEqualTo(frozen.get("publicValue"));
    JsonNode event =
        office
            .get("/api/v1/events?type=population&id=" + frozen.get("id").stringValue())
            .json()
            .get("items")
            .get(0);
    assertThat(event.get("action").stringValue()).isEqualTo("population.frozen");
    assertThat(Long.parseLong(event.get("id").stringValue()))
        .isGreaterThan(Long.parseLong(frozen.get("logRow").stringValue()));
    assertThat(office.get("/api/v1/events/9999999999/digest").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/events/1/digest").status()).isEqualTo(403);
  }

  @Test
  @Clause("FRM-38")
  void freezingAgainNeedsAReasonAndBothStayVisible() {
    byte[] csv = csv(20).getBytes(StandardCharsets.UTF_8);
    freeze("a.csv", csv);
    Answer again = freeze("a.csv", csv);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("すでに母集団があります", "/about/clauses/FRM-38", "週次点検票");

    assertThat(freeze("a.csv", csv, "populationReason", "1行が欠けていた").status()).isEqualTo(303);
    assertThat(frozen()).hasSize(2);
    assertThat(frozen().get(0).get("seed")).isNotEqualTo(frozen().get(1).get("seed"));
    assertThat(pages.get(page()).body()).contains("理由：1行が欠けていた");
    String other = statements.all().getLast().value();
    assertThat(freezeFor(other, "a.csv", csv).body()).contains("同じ内容の母集団が");
  }

  @Test
  @Clause("FRM-38")
  void onePopulationServesSeveralControlsWithTheSameItems() {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    String other = statements.all().getLast().value();
    JsonNode first = draw(frozen().get(0), "").json();
    Answer second =
        api.json(
            "POST",
            engagement + "/results/" + other + "/samples",
            "{\"line\": \"1\", \"population\": " + frozen().get(0).get("id") + "}");

    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(keys(second.json())).isEqualTo(keys(first).subList(0, 1));
    assertThat(draw(frozen().get(0), "もう一度").body()).contains("assessment.drawn-already");
  }

  @Test
  @Clause("FRM-38")
  void aFrozenPopulationIsNotPassedOverForOneThatPleasesMore() {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    Answer bulk =
        api.json(
            "POST",
            engagement + "/samples",
            "{\"requirements\": [\"%s\"], \"populationOf\": \"実施のつど\"}".formatted(weekly));
    assertThat(bulk.status()).as(bulk.body()).isEqualTo(422);
    assertThat(bulk.body()).contains("assessment.population-waits");
    assertThat(frozen()).hasSize(1);

    String other = statements.all().getLast().value();
    freezeFor(other, "b.csv", csv(19).getBytes(StandardCharsets.UTF_8));
    JsonNode foreign = frozen().get(1);
    Answer passedOver = draw(foreign, "");
    assertThat(passedOver.status()).as(passedOver.body()).isEqualTo(422);
    assertThat(passedOver.body()).contains("assessment.population-again");
    assertThat(draw(foreign, "点検の単位が週ではなかった").status()).isEqualTo(201);
  }

  @Test
  @Clause("FRM-38")
  void aPopulationOfTheOwnControlIsNotOfferedAsASharedOne() {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    assertThat(pages.get(page()).body()).doesNotContain("name=\"drawReason\"");
    draw(frozen().get(0), "");
    assertThat(pages.get(page()).body()).doesNotContain("name=\"drawReason\"");
    String other = statements.all().getLast().value();
    assertThat(pages.get(page().replace(weekly, other)).body()).contains("name=\"drawReason\"");
  }

  @Test
  @Clause("FRM-38")
  void resultsTypedIntoASampleStayWhenTheyAreRefused() {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    JsonNode sample = draw(frozen().get(0), "").json();
    String samples = page() + "/samples/" + sample.get("id").stringValue();
    pages.get(page());
    String[] first = {"sample", sample.get("id").stringValue(), "number", "1", "item1", "DEVIATES"};
    assertThat(pages.post(samples, with(first, "note1", "押印なし")).status()).isEqualTo(303);

    Answer refused =
        pages.post(
            samples,
            "sample",
            sample.get("id").stringValue(),
            "number",
            "1",
            "item1",
            "CONFORMS",
            "note1",
            "押印なし",
            "recorded1",
            "1",
            "number",
            "2",
            "item2",
            "DEVIATES",
            "note2",
            "日付が読めない",
            "recorded2",
            "0");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"日付が読めない\"")
        .containsPattern("name=\"item2\"[^§]*?value=\"DEVIATES\" selected");
    Answer stale =
        pages.post(
            samples,
            "sample",
            sample.get("id").stringValue(),
            "number",
            "1",
            "item1",
            "CONFORMS",
            "note1",
            "押印あり",
            "recorded1",
            "0");
    assertThat(stale.status()).as("item 1 was recorded meanwhile").isEqualTo(409);
    assertThat(stale.body()).containsPattern("name=\"note1\"[^>]*value=\"押印なし\"");
    Answer overtaken =
        pages.post(
            samples,
            "number",
            "1",
            "item1",
            "NOT_TESTED",
            "note1",
            "",
            "number",
            "3",
            "item3",
            "CONFORMS",
            "note3",
            "");
    assertThat(overtaken.status())
        .as("a page opened before a colleague recorded item 1 takes nothing back")
        .isEqualTo(303);
    assertThat(pages.get(page()).body()).contains("value=\"押印なし\"");
  }

  private static String[] with(String[] fields, String... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  @Clause("FRM-38")
  void badFilesAreRefusedInWordsWithEverythingTypedAndNothingIsStored() {
    String duplicate = "番号\n1\n2\n1\n";
    Answer twice = freeze("a.csv", duplicate.getBytes(StandardCharsets.UTF_8));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body()).contains("キー「1」が2回あります（2, 4行目）", "点検システム");
    Answer euc = freeze("a.csv", csv(3).getBytes(Charset.forName("EUC-JP")));
    assertThat(euc.body()).contains("UTF-8 でも Shift_JIS でもない");
    assertThat(freeze("a.xlsm", new byte[] {'P', 'K', 3, 4, 0}).body()).contains("マクロを含む");
    assertThat(
            freeze("a.csv", csv(3).getBytes(StandardCharsets.UTF_8), "takenOn", "2024-02-30")
                .body())
        .contains("2024-02-30");
    assertThat(freeze("a.csv", csv(3).getBytes(StandardCharsets.UTF_8), "keys", "x").body())
        .contains("一つだけ");

    assertThat(frozen()).isEmpty();
    String id = engagement.substring(engagement.lastIndexOf('/') + 1);
    assertThat(
            sql.fetchValue(
                "select count(*) from assessment.population where engagement = ?::uuid", id))
        .isEqualTo(0L);
  }

  @Test
  @Clause("FRM-38")
  void aPopulationInWhichNothingOccurredHasNoItems() {
    assertThat(freeze("", new byte[0], "nothing", "true").status()).isEqualTo(303);
    assertThat(draw(frozen().get(0), "").json().get("items")).isEmpty();
    assertThat(pages.get(page()).body()).contains("該当がないため");
  }

  @ParameterizedTest
  @ValueSource(strings = {"population", "population_part", "sample", "sample_item"})
  @Clause("FRM-38")
  void theDatabaseRefusesToChangeOrRemoveWhatIsFrozen(String table) {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    draw(frozen().get(0), "");

    assertThatThrownBy(() -> sql.execute("delete from assessment." + table))
        .hasStackTraceContaining("rows are never changed");
    assertThatThrownBy(() ->
            sql.execute(
                "update assessment." + table + " set " + column(table) + " = " + column(table)))
        .hasStackTraceContaining("rows are never changed");
  }

  @Test
  @Clause("FRM-38")
  void anotherAssessorLearnsNothingAndAStrangerOfTheTeamFreezesNothing() {
    freeze("a.csv", csv(20).getBytes(StandardCharsets.UTF_8));
    String handout =
        engagement + "/populations/" + frozen().get(0).get("id").stringValue() + "/package";

    assertThat(stage.api(stage.person(Role.LEAD_ASSESSOR)).get(handout).status()).isEqualTo(404);
    Visitor colleague = stage.signedIn(stage.colleagueOf(lead, Role.ASSESSOR));
    colleague.get(page());
    assertThat(
            colleague.upload(page() + "/populations", "a.csv", new byte[] {'a'}, fields()).status())
        .isEqualTo(403);
  }

  @Test
  @Clause("FRM-38")
  void aMillionRowsAreTaken() {
    StringBuilder csv = new StringBuilder("id\n");
    IntStream.range(0, 1_000_000)
        .forEach(row -> csv.append("T").append(row * 7919L % 1_000_003).append('\n'));

    Answer answer = freeze("million.csv", csv.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(frozen().get(0).get("rows").intValue()).isEqualTo(1_000_000);
    assertThat(draw(frozen().get(0), "記載の頻度で足りる").json().get("items")).hasSize(5);
    csv.append("one more\n");
    assertThat(
            freezeFor(
                    statements.all().getLast().value(),
                    "million.csv",
                    csv.toString().getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("母集団は1,000,000件まで");
  }

  private static String column(String table) {
    return switch (table) {
      case "population_part" -> "packed";
      case "sample_item" -> "key";
      default -> "reason";
    };
  }

  private String page() {
    return engagement.replace("/api/v1", "") + "/results/" + weekly;
  }

  @Test
  @Clause({"FRM-38", "FRM-39"})
  void allThatLacksOfAPopulationIsToldAtOnce() {
    Answer refused =
        pages.post(
            page() + "/populations", "line", "1", "populationOf", "", "takenOn", "2099-01-01");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#f-populationOf\"", "href=\"#f-populationFrom\"")
        .contains("href=\"#f-takenOn\"", "href=\"#f-file\"");
  }

  private Answer freeze(String name, byte[] content, String... more) {
    return freezeFor(weekly, name, content, more);
  }

  private Answer freezeFor(String requirement, String name, byte[] content, String... more) {
    String path = engagement.replace("/api/v1", "") + "/results/" + requirement + "/populations";
    Answer read = pages.upload(path, name, content, fields(more));
    if (read.status() != 303 || !read.location().contains("/populations/")) {
      return read;
    }
    pages.get(read.location());
    int reason = List.of(more).indexOf("populationReason");
    return pages.post(read.location(), "populationReason", reason < 0 ? "" : more[reason + 1]);
  }

  /** The fields of the form; those given win. */
  private static String[] fields(String... more) {
    List<String> given = List.of(more);
    List<String> all =
        new ArrayList<>(List.of("line", "1", "populationOf", "週次点検票", "populationFrom", "点検システム"));
    if (!given.contains("takenOn")) {
      all.addAll(List.of("takenOn", "2025-01-10"));
    }
    all.addAll(given);
    return all.toArray(new String[0]);
  }

  private JsonNode frozen() {
    return api.get(engagement + "/populations").json().get("items");
  }

  private Answer draw(JsonNode population, String reason) {
    return api.json(
        "POST",
        engagement + "/results/" + weekly + "/samples",
        "{\"line\": \"1\", \"population\": %s, \"drawReason\": \"%s\"}"
            .formatted(population.get("id"), reason));
  }

  private static List<String> keys(JsonNode sample) {
    return sample.get("items").valueStream().map(item -> item.get("key").stringValue()).toList();
  }

  private static String csv(int rows) {
    return "番号,内容\n"
        + IntStream.rangeClosed(1, rows)
            .mapToObj(row -> "第" + row + "週,点検\n")
            .collect(Collectors.joining());
  }
}
