package dev.akashi.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Requirement;
import dev.akashi.crosswalk.Carrying;
import dev.akashi.crosswalk.CarryingTest;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Relation;
import dev.akashi.crosswalk.SourceIntake;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@AkashiTest
@DirtiesContext
@TestPropertySource(properties = CarryingTest.OWN)
class CarryingPagesTest {

  private static final CatalogueKey BASE = CatalogueKey.ofBaseline("2022-04-01");

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;
  @Autowired Carrying carrying;
  @Autowired JdbcTemplate jdbc;

  private Actor officer;
  private Visitor office;
  private CatalogueKey source;
  private CatalogueKey version;
  private String carryingPage;
  private String looksPage;

  @BeforeEach
  void aLaterVersion() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
    source = CarryingTest.source(intake, officer);
    for (String control : List.of("hb-2", "hb-2.1")) {
      mappings.add(
          officer,
          new ControlRef(BASE, "9.2.1"),
          new ControlRef(source, control),
          Relation.SUBSET,
          "港の理由");
    }
    version = CarryingTest.version(context, "9.2.1", "9.2.6");
    carryingPage = "/programme/catalogues/" + version + "/carrying";
    looksPage = "/programme/catalogues/" + version + "/another-look";
  }

  private List<Mapping> carried() {
    return mappings.between(Optional.of(officer), version, source);
  }

  private static String path(String page, MappingId id) {
    return page + "/" + id;
  }

  @Test
  @Clause("FRM-20")
  void theOfficeSeesWhatWouldGoOverTakesItOverAndLooksAtItAgain() {
    assertThat(office.get(carryingPage + "?from=" + BASE).body())
        .contains("そのまま引き継ぐもの", "要再確認：実質的な変更", "/controls/9.2.6\"");
    assertThat(carried()).isEmpty();
    Answer taken = office.post(carryingPage, "from", BASE.value());
    assertThat(taken.status()).isEqualTo(303);
    assertThat(office.get(taken.location()).body()).contains("引き継ぐ対応はありません", "9.2.6");
    assertThat(carried()).hasSize(2);

    assertThat(stage.visitor().get("/catalogues/" + version + "/controls/9.2.1").body())
        .as("the mark is there for everybody")
        .contains("要再確認：実質的な変更");
    assertThat(
            stage.visitor().get("/catalogues/" + version + "/mappings/" + source + ".csv").body())
        .contains("実質的な変更");
    assertThat(
            stage.visitor().get("/catalogues/" + version + "/mappings/" + source + ".json").body())
        .contains("another-look", "substantive");
    assertThat(office.get("/catalogues/" + version).body()).contains(carryingPage, looksPage);

    MappingId kept = carried().get(0).id();
    MappingId changed = carried().get(1).id();
    assertThat(office.get(looksPage).body())
        .contains("港の理由", "<u>", "全く別の事柄を", path(looksPage, kept));
    assertThat(office.post(path(looksPage, kept), "do", "KEEP", "revision", "0").status())
        .isEqualTo(303);
    assertThat(office.get(looksPage).body())
        .doesNotContain(path(looksPage, kept))
        .contains(path(looksPage, changed));
    Answer refused =
        office.post(
            path(looksPage, changed),
            "do",
            "CHANGE",
            "revision",
            "7",
            "relation",
            "EQUAL",
            "rationale",
            "見比べた");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).as("what was typed is kept").contains("見比べた");
    assertThat(
            office
                .post(
                    path(looksPage, changed),
                    "do",
                    "CHANGE",
                    "revision",
                    "0",
                    "relation",
                    "EQUAL",
                    "rationale",
                    "見比べた")
                .status())
        .isEqualTo(303);
    Mapping now = mappings.find(officer, changed);
    assertThat(now.relation()).isEqualTo(Relation.EQUAL);
    assertThat(now.anotherLook()).isEmpty();
  }

  @Test
  void aMappingThatNoLongerHoldsIsRemoved() {
    carrying.carry(officer, BASE, version, Set.of());
    MappingId id = carried().getFirst().id();
    assertThat(office.post(path(looksPage, id), "do", "REMOVE", "revision", "0").status())
        .isEqualTo(303);
    assertThat(carried()).hasSize(1);
  }

  @Test
  void aMappingOfAnotherVersionIsNotLookedAtUnderThisOne() {
    carrying.carry(officer, BASE, version, Set.of());
    Mapping mapping = carried().getFirst();
    String elsewhere = looksPage.replace(version.value(), BASE.value());
    for (String what : List.of("KEEP", "REMOVE", "CHANGE")) {
      Answer refused =
          office.post(
              path(elsewhere, mapping.id()),
              "do",
              what,
              "revision",
              "0",
              "relation",
              "EQUAL",
              "rationale",
              "");
      assertThat(refused.status()).as(what).isEqualTo(404);
    }
    assertThat(carried()).contains(mapping);
  }

  /** Two rationales that were joined may be longer together than what is typed at once. */
  @Test
  void aLongRationaleThatIsNotTouchedIsKept() {
    carrying.carry(officer, BASE, version, Set.of());
    MappingId id = carried().getFirst().id();
    String joined = "い".repeat(4000) + "\n" + "ろ".repeat(10);
    jdbc.update("update crosswalk.mapping set rationale = ? where id = ?", joined, id.value());

    Answer longer = change(id, joined + "は");
    assertThat(longer.status()).isEqualTo(422);
    Answer same = change(id, joined.replace("\n", "\r\n"));
    assertThat(same.status()).isEqualTo(303);
    String page = "/programme/mappings/" + id;
    assertThat(
            office.post(page, "relation", "SUBSET", "rationale", joined, "revision", "1").status())
        .isEqualTo(303);
    Answer api =
        stage
            .api(officer)
            .json(
                "PUT",
                "/api/v1/mappings/" + id,
                "{\"relation\":\"EQUAL\",\"revision\":2,\"rationale\":\""
                    + joined.replace("\n", "\\n")
                    + "\"}");
    assertThat(api.status()).as(api.body()).isEqualTo(200);
    assertThat(mappings.find(officer, id).rationale()).isEqualTo(joined);
  }

  private Answer change(MappingId id, String rationale) {
    return office.post(
        path(looksPage, id),
        "do",
        "CHANGE",
        "revision",
        "0",
        "relation",
        "EQUAL",
        "rationale",
        rationale);
  }

  /** An English reader is shown the Japanese where nothing else changed, and a new title too. */
  @Test
  void whatChangedIsShownInTheLanguageInWhichItChanged() {
    CatalogueKey later =
        CarryingTest.version(
            context,
            all -> {
              all.replaceAll(r -> r.id().value().equals("9.2.1") ? inJapaneseOnly(r) : r);
              return all;
            });
    carrying.carry(officer, BASE, later, Set.of());
    String page = office.get("/programme/catalogues/" + later + "/another-look?lang=en").body();
    assertThat(page)
        .contains("The Japanese changes where the English stays")
        .containsPattern("lang=\"ja\">[^\n]*<u>一覧</u>")
        .containsPattern("lang=\"ja\">[^\n]*<u>[^<]*全く");
  }

  private static Requirement inJapaneseOnly(Requirement r) {
    return new Requirement(
        r.id(),
        r.kind(),
        r.group(),
        r.objective(),
        r.mandatory(),
        new LocalizedText(r.title().ja() + "一覧", r.title().en()),
        new LocalizedText("全く別の事柄を3日以内に定める。", r.text().en()),
        r.actor(),
        r.details());
  }

  @Test
  void thePagesAreThereInBothLanguagesAndForTheOfficeOnly() {
    carrying.carry(officer, BASE, version, Set.of());
    Visitor provider = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    for (String page : List.of(carryingPage, looksPage)) {
      for (String language : List.of("ja", "en")) {
        Answer answer = office.get(page + "?lang=" + language);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).doesNotContain("crosswalk.").doesNotContain("enum.");
      }
      assertThat(provider.get(page).status()).isEqualTo(403);
      assertThat(office.get(page.replace(version.value(), "baseline-none")).status())
          .isEqualTo(404);
      assertThat(office.get(page + "?from=9999").status()).isEqualTo(200);
    }
    assertThat(office.post(carryingPage, "from", version.value()).status()).isEqualTo(422);
    assertThat(office.post(carryingPage, "from", source.value()).status()).isEqualTo(404);
  }

  @Test
  void theSameIsPossibleOverTheApi() {
    Visitor api = stage.api(officer);
    String address = "/api/v1/catalogues/" + version;
    Answer preview = api.get(address + "/carrying?from=" + BASE);
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    Answer report = api.json("POST", address + "/carrying", "{\"from\":\"" + BASE + "\"}");
    assertThat(report.status()).as(report.body()).isEqualTo(200);
    assertThat(report.body()).isEqualTo(preview.body());
    assertThat(report.json().get("gone").get(0).stringValue()).isEqualTo("9.2.6");

    Answer waiting = api.get(address + "/another-look");
    assertThat(
            waiting
                .json()
                .get("items")
                .get(0)
                .get("was")
                .get(0)
                .get("control")
                .get("id")
                .stringValue())
        .isEqualTo("9.2.1");
    int total = waiting.json().get("total").intValue();
    String confirmation = "/api/v1/mappings/" + carried().getFirst().id() + "/confirmation";
    assertThat(api.json("POST", confirmation, "{}").status()).isEqualTo(422);
    assertThat(api.json("POST", confirmation, "{\"revision\":0}").status()).isEqualTo(200);
    assertThat(api.json("POST", confirmation, "{\"revision\":0}").status()).isEqualTo(409);
    assertThat(api.get(address + "/another-look").json().get("total").intValue())
        .isEqualTo(total - 1);
    assertThat(api.json("POST", address + "/carrying", "{}").status()).isEqualTo(422);
  }
}
