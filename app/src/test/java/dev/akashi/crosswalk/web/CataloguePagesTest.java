package dev.akashi.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.SmallCatalog;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class CataloguePagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String BASELINE = "/catalogues/baseline-2022-04-01";

  @Autowired Stage stage;

  private Actor officer;
  private Visitor visitor;

  @BeforeEach
  void anOfficer() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    visitor = stage.signedIn(officer);
    visitor.get("/programme/catalogues/new");
  }

  private Answer upload(byte[] content, String name, String open) {
    return visitor.upload(
        "/programme/catalogues",
        "rules.json",
        content,
        "shortName",
        name,
        "title",
        "",
        "language",
        "EN",
        "licence",
        "our own",
        "replace",
        "",
        "open",
        open);
  }

  private String source() {
    Answer added = upload(SmallCatalog.json(), "Port " + NUMBER.incrementAndGet(), "true");
    assertThat(added.status()).as(added.body()).isEqualTo(303);
    return added.location().replaceAll("\\?.*", "");
  }

  @Test
  void theRefusalOfAQuestionThatIsTooLongNamesItsField() {
    Visitor.Answer answer = stage.visitor().get("/catalogues/search?q=" + "a".repeat(500));

    assertThat(answer.body()).contains("<a href=\"#f-q\">ことば又は番号</a>").doesNotContain("入力箇所");
  }

  @Test
  void everyPageIsThereInBothLanguagesForTheOfficeAndForThePublic() {
    String source = source();
    String key = source.replace("/catalogues/", "");
    for (String page :
        List.of(
            "/catalogues",
            "/catalogues/search?q=access",
            "/catalogues/search?q=" + "%E7%89%B9%E6%A8%A9",
            source,
            BASELINE,
            BASELINE + "?from=50",
            BASELINE + "/controls/9.2.3",
            BASELINE + "/controls/9.2.3?to=nist-sp-800-53-r5&q=privilege&pick=ac-6",
            source + "/controls/hb-2.1",
            BASELINE + "/coverage",
            BASELINE + "/coverage?with=nist-sp-800-53-r5&side=right&group=0",
            source + "/coverage?with=" + key + "x")) {
      for (String language : List.of("ja", "en")) {
        for (Visitor reader : List.of(visitor, stage.visitor())) {
          Answer answer = reader.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
          assertThat(answer.status()).as(page).isEqualTo(page.endsWith("x") ? 404 : 200);
          assertThat(answer.body())
              .as(page)
              .doesNotContain("crosswalk.")
              .doesNotContain("enum.")
              .doesNotContain(">menu.");
        }
      }
    }
  }

  @Test
  @Clause("FRM-22")
  void anOfficerTakesInASourceAndMapsARequirementWithoutScript() {
    String source = source();
    String key = source.replace("/catalogues/", "");
    String page = BASELINE + "/controls/9.2.4";
    assertThat(visitor.get(page + "?to=" + key + "&q=expire&lang=en").body())
        .contains("<mark>expire</mark>");
    Answer added =
        visitor.post(
            "/programme" + page + "/mappings",
            "to",
            key,
            "control",
            "HB-2(1)",
            "relation",
            "SUBSET",
            "rationale",
            "=both expire");
    assertThat(added.status()).as(added.body()).isEqualTo(303);
    String shown = visitor.get(page + "?lang=en").body();
    assertThat(shown).contains("HB-2(1)").contains("=both expire").contains("Subset");
    assertThat(stage.visitor().get(source + "/controls/hb-2.1?lang=en").body())
        .contains("9.2.4")
        .contains("Superset");

    String csv = stage.visitor().get(BASELINE + "/mappings/" + key + ".csv?lang=en").body();
    assertThat(csv).contains("9.2.4").contains("'=both expire").contains("Subset");
    assertThat(stage.visitor().get(BASELINE + "/mappings/" + key + ".json").body())
        .contains("mapping-collection")
        .contains("subset-of")
        .contains("ismap-9.2.4");

    Matcher id =
        Pattern.compile("/programme/mappings/([0-9a-f-]{36})\"[^<]*>Change<span class=\"vh\"> HB")
            .matcher(shown);
    assertThat(id.find()).isTrue();
    String mapping = "/programme/mappings/" + id.group(1);
    assertThat(visitor.get(mapping).status()).isEqualTo(200);
    assertThat(
            visitor.post(mapping, "relation", "EQUAL", "rationale", "", "revision", "0").status())
        .isEqualTo(303);
    assertThat(visitor.post(mapping + "/remove", "revision", "0").status()).isEqualTo(409);
    assertThat(visitor.post(mapping + "/remove", "revision", "1").status()).isEqualTo(303);
  }

  @Test
  @Clause("FRM-20")
  void aMappingToAnUnknownControlShowsWhyAndKeepsWhatWasTyped() {
    String key = source().replace("/catalogues/", "");
    Answer refused =
        visitor.post(
            "/programme" + BASELINE + "/controls/9.2.4/mappings?lang=en",
            "to",
            key,
            "control",
            "hb-99",
            "relation",
            "EQUAL",
            "rationale",
            "typed before");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("has no control hb-99")
        .contains("typed before")
        .contains("FRM-20");
  }

  @Test
  void aDamagedFileIsShownWithPlaceAndHintAndIsNotStored() {
    Answer refused = upload(SmallCatalog.damaged(), "Damaged", "true");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("/catalog/groups/0/controls/0/controls/0")
        .contains("ファイルの誤り")
        .contains("Damaged");
    Answer twice = upload(SmallCatalog.withAControlTwice(), "Twice", "true");
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body()).contains("hb-2");
    assertThat(visitor.get("/catalogues").body()).doesNotContain("Damaged").doesNotContain("Twice");
  }

  @Test
  void aFileThatCannotBeStoredIsRefusedWithItsFieldAndARemedy() {
    byte[] content = SmallCatalog.withACodeThatIsNoCharacter("\\u0000");
    Answer refused = upload(content, "Unwritable", "true");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("hb-3").contains("e-file");
    Answer api =
        stage
            .api(officer)
            .json(
                "POST",
                "/api/v1/catalogues?language=BOTH&licence=own&open=true&shortName=Both",
                new String(SmallCatalog.json(), StandardCharsets.UTF_8));
    assertThat(api.status()).isEqualTo(422);
    assertThat(api.body()).contains("\"language\"");
  }

  @Test
  void aLongQuestionIsAnswered() {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      signs.appendCodePoint(0x4E00 + 17 * i);
    }
    String question = "search?q=" + URLEncoder.encode(signs.toString(), StandardCharsets.UTF_8);
    assertThat(stage.visitor().get("/catalogues/" + question).status()).isEqualTo(200);
    assertThat(stage.visitor().get("/api/v1/catalogues/" + question).status()).isEqualTo(200);
  }

  /** Who of the office recorded a mapping is nobody else's business. */
  @Test
  void namesOfStaffAreForTheOfficeOnly() {
    String key = source().replace("/catalogues/", "");
    String page = BASELINE + "/controls/9.2.5";
    visitor.post(
        "/programme" + page + "/mappings",
        "to",
        key,
        "control",
        "hb-2",
        "relation",
        "SUBSET",
        "rationale",
        "");
    Visitor provider = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    for (String address :
        List.of(
            page,
            BASELINE + "/mappings/" + key + ".csv",
            BASELINE + "/mappings/" + key + ".json",
            "/api/v1" + BASELINE + "/mappings/" + key)) {
      for (Visitor reader : List.of(stage.visitor(), provider)) {
        Answer shown = reader.get(address);
        assertThat(shown.status()).as(address).isEqualTo(200);
        assertThat(shown.body()).as(address).doesNotContain(officer.name());
      }
    }
    assertThat(stage.visitor().get(page).body()).contains("制度所管");
    assertThat(visitor.get(page + "?lang=en").body()).contains(officer.name());
    assertThat(visitor.get(BASELINE + "/mappings/" + key + ".csv").body()).contains(officer.name());
  }

  @Test
  void aLongFileIsTakenFromTheOfficeOnly() {
    String big = new String(SmallCatalog.json(), StandardCharsets.UTF_8) + " ".repeat(5 << 20);
    byte[] content = big.getBytes(StandardCharsets.UTF_8);
    assertThat(upload(content, "Long " + NUMBER.incrementAndGet(), "true").status()).isEqualTo(303);

    Visitor provider = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    assertThat(provider.upload("/programme/catalogues", "a.json", content).status()).isEqualTo(413);
    assertThat(stage.visitor().upload("/programme/catalogues", "a.json", content).status())
        .isEqualTo(413);
    assertThat(visitor.upload("/programme/baselines", "a.json", content).status()).isEqualTo(413);
  }

  @Test
  void theSameIsPossibleOverTheApi() {
    Visitor api = stage.api(officer);
    Answer added =
        api.json(
            "POST",
            "/api/v1/catalogues?language=EN&licence=own&open=true&shortName=Api"
                + NUMBER.incrementAndGet(),
            new String(SmallCatalog.json(), StandardCharsets.UTF_8));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String key = added.json().get("id").stringValue();
    Answer mapped =
        api.json(
            "POST",
            "/api/v1" + BASELINE + "/controls/9.3.1/mappings",
            "{\"toCatalogue\":\"%s\",\"toControl\":\"hb-2\",\"relation\":\"INTERSECTS\"}"
                .formatted(key));
    assertThat(mapped.status()).as(mapped.body()).isEqualTo(201);
    String mapping = "/api/v1/mappings/" + mapped.json().get("id").stringValue();
    assertThat(
            api.json("PUT", mapping, "{\"relation\":\"SUBSET\",\"rationale\":\"r\",\"revision\":0}")
                .status())
        .isEqualTo(200);
    assertThat(api.json("DELETE", mapping + "?revision=0", null).status()).isEqualTo(409);
    Visitor anybody = stage.visitor();
    assertThat(anybody.get("/api/v1" + BASELINE + "/mappings/" + key).json().get("items").size())
        .isEqualTo(1);
    assertThat(
            anybody.get("/api/v1/catalogues/" + key + "/controls").json().get("total").intValue())
        .isEqualTo(3);
    assertThat(
            anybody
                .get("/api/v1/catalogues/search?q=pilots&in=" + key)
                .json()
                .get("items")
                .get(0)
                .get("control")
                .stringValue())
        .isEqualTo("hb-2");
    assertThat(api.json("DELETE", mapping + "?revision=1", null).status()).isEqualTo(204);
  }
}
