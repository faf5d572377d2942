package dev.akashi.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Relation;
import dev.akashi.crosswalk.SmallCatalog;
import dev.akashi.crosswalk.SourceIntake;
import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.crosswalk.SourceLanguage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other editions of sources, removing them, and choosing one of the candidates of a mapping. */
@AkashiTest
class SourcePagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final CatalogueKey BASELINE = CatalogueKey.ofBaseline("2022-04-01");

  @Autowired Stage stage;
  @Autowired SourceIntake intake;
  @Autowired Catalogues catalogues;
  @Autowired Mappings mappings;
  @Autowired EventLog log;

  private Actor officer;
  private Visitor office;
  private CatalogueKey key;
  private String name;

  @BeforeEach
  void aSource() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
    name = "Edition " + NUMBER.incrementAndGet();
    key =
        intake.add(
            officer,
            CatalogueFile.read(SmallCatalog.json(), "small.json", SourceLanguage.EN),
            new Description(name, EitherText.NONE, SourceLanguage.EN, "our own", /* open= */ true));
  }

  private Answer replace(String shortName, String... open) {
    return upload("rules.json", SmallCatalog.reworded(), shortName, open);
  }

  private Answer upload(String file, byte[] content, String shortName, String... open) {
    String[] fields = {
      "shortName",
      shortName,
      "title",
      "",
      "language",
      "EN",
      "licence",
      "our own",
      "replace",
      key + "@0"
    };
    String[] all = Arrays.copyOf(fields, fields.length + open.length);
    System.arraycopy(open, 0, all, fields.length, open.length);
    return office.upload("/programme/catalogues", file, content, all);
  }

  private void map(String requirement) {
    mappings.add(
        officer,
        new ControlRef(BASELINE, requirement),
        new ControlRef(key, "hb-2"),
        Relation.SUBSET,
        "");
  }

  @Test
  @Clause("FRM-22")
  void anotherEditionStartsFromWhatIsSaidOfTheSource() {
    String form = office.get("/programme/catalogues/new?replace=" + key).body();
    assertThat(form)
        .contains("value=\"" + name + "\"", "value=\"" + key + "@0\"", "our own")
        .containsPattern("name=\"open\" value=\"true\" checked");
    assertThat(office.get("/programme/catalogues/new").body())
        .doesNotContainPattern("name=\"open\" value=\"true\" checked");

    String renamed = name + " bis";
    assertThat(replace(renamed, "open", "true").status()).isEqualTo(303);
    assertThat(catalogues.catalogue(Optional.empty(), key).shortName()).isEqualTo(renamed);
  }

  @Test
  void aNameThatAnotherSourceHasIsRefused() {
    Answer refused = replace("NIST SP 800-53 rev 5", "open", "true");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("略称の参照基準がすでにあります", "value=\"" + key + "@0\"");
  }

  @Test
  void aFileThatIsNoCatalogueIsToldInPlainWordsAndTheOtherFieldsStay() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    office.get("/programme/catalogues/new");

    for (String file : List.of("a.png", "a.json", "a.xml", "a.yaml")) {
      Answer refused = upload(file, picture, "Typed name");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body())
          .contains("文字のファイル（UTF-8）ではありません", "文字コードをUTF-8にして保存し直してください")
          .contains("value=\"Typed name\"", "our own")
          .doesNotContain("Exception", "一覧の箇所");
    }
    assertThat(upload("a.json", new byte[0], name).body()).contains("「a.json」は空のファイル（0バイト）です");
    assertThat(upload("", new byte[0], name).body()).contains("ファイルを選んでください。");

    office.get("/programme/catalogues/new?lang=en");
    assertThat(upload("a.png", picture, name).body())
        .contains(
            "This is no text in UTF-8",
            "Choose an OSCAL catalog in JSON, XML or YAML. If it is one");
    assertThat(upload("a.json", new byte[0], name).body()).contains("is an empty file (0 bytes)");
  }

  @Test
  void aCatalogueThatIsTooLargeIsToldTheLimitOfTheFormItself() {
    Answer form = office.get("/programme/catalogues/new");
    assertThat(form.body())
        .contains("32MBまで", "data-most-bytes=\"" + CatalogueFile.LONGEST_BYTES + "\"");

    Answer refused = upload("a.json", new byte[CatalogueFile.LONGEST_BYTES + 1], "Typed name");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("32MBまで", "value=\"Typed name\"");
  }

  @Test
  void aSourceWithoutMappingsIsRemoved() {
    assertThat(office.get("/catalogues/" + key).body())
        .contains("/programme/catalogues/" + key + "/removal");
    Answer removed = office.post("/programme/catalogues/" + key + "/removal", "revision", "0");
    assertThat(removed.status()).isEqualTo(303);
    assertThat(office.get("/catalogues/" + key).status()).isEqualTo(404);
    assertThat(office.get("/catalogues/search?q=pilots&in=" + key).body()).doesNotContain("HB-2");
  }

  @Test
  @Clause("FRM-20")
  void aMappedSourceIsRemovedOnlyBySomebodyWhoAgreesToWhatGoesWithIt() {
    map("9.2.1");
    map("9.2.2");
    String page = "/programme/catalogues/" + key + "/removal";
    assertThat(office.get(page).body()).contains("対応が2件あり");
    for (String agreed : new String[] {"", "1"}) {
      Answer refused = office.post(page, "revision", "0", "agreed", agreed);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("対応が2件あります", "FRM-20");
    }
    assertThat(office.post(page, "revision", "7", "agreed", "2").status()).isEqualTo(409);
    assertThat(mappings.between(Optional.of(officer), BASELINE, key)).hasSize(2);
    assertThat(office.post(page, "revision", "0", "agreed", "2").status()).isEqualTo(303);
    assertThat(office.get("/catalogues/" + key).status()).isEqualTo(404);
    assertThat(mappings.of(Optional.of(officer), new ControlRef(BASELINE, "9.2.1")))
        .noneMatch(mapping -> mapping.to().catalogue().equals(key));
  }

  @Test
  void whatIsShippedIsNotRemoved() {
    Answer refused =
        office.post("/programme/catalogues/iso-27002-2022/removal", "revision", "0", "agreed", "9");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("製品に付属する参照基準で、削除できません");
    Visitor provider = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    provider.get("/catalogues");
    assertThat(provider.post("/programme/catalogues/" + key + "/removal", "revision", "0").status())
        .isEqualTo(403);
  }

  @Test
  void thePageOfAShippedSourceThatIsOpenedByItsAddressOffersNoRemoval() {
    String page = office.get("/programme/catalogues/iso-27002-2022/removal").body();
    assertThat(page).contains("製品に付属する参照基準で、削除できません").doesNotContain("削除する</button>");
  }

  /** With another edition in its place it is the office's own; whoever replaces it is told so. */
  @Test
  void whatTakesThePlaceOfAShippedSourceIsTheOfficesOwn() {
    String own = "付属のものではなくなり";
    assertThat(office.get("/programme/catalogues/new?replace=iso-27002-2022").body()).contains(own);
    assertThat(office.get("/programme/catalogues/new?replace=" + key).body()).doesNotContain(own);
  }

  @Test
  void theLogTellsWhatWasRemovedWithASource() {
    map("9.2.1");
    String version = catalogues.catalogue(Optional.of(officer), key).version();
    office.post("/programme/catalogues/" + key + "/removal", "revision", "0", "agreed", "1");
    assertThat(
            log.newest(
                    EventLog.Filter.about(new Subject("source-catalogue", key.value())),
                    Optional.empty(),
                    1)
                .items())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.action()).isEqualTo("crosswalk.source-removed");
          assertThat(event.actor()).isEqualTo(officer.name());
          assertThat(event.detail())
              .containsEntry("name", name)
              .containsEntry("version", version)
              .containsEntry("controls", 3)
              .containsEntry("mappings", 1);
        });
  }

  @Test
  void aSourceIsRemovedOverTheApiToo() {
    map("9.2.1");
    Visitor api = stage.api(officer);
    String address = "/api/v1/catalogues/" + key + "?revision=0";
    assertThat(api.json("DELETE", address, null).status()).isEqualTo(422);
    assertThat(api.json("DELETE", address + "&mappings=1", null).status()).isEqualTo(204);
  }

  @Test
  void theListTellsHowManyControlsAreInForceAndHowManyAreWithdrawn() {
    assertThat(office.get("/catalogues").body()).contains("ほかに廃止1件");
    assertThat(office.get("/catalogues/" + key + "?lang=en").body())
        .contains("<b>2</b>", "and 1 withdrawn");
  }

  @Test
  void aCandidateAndItsOwnNumberTypedAsItIsWrittenAreTheSame() {
    String post = "/programme/catalogues/" + BASELINE + "/controls/9.2.6/mappings";
    Answer same =
        office.post(
            post, "to", key.value(), "pick", "hb-2", "control", "HB-2", "relation", "SUBSET");
    assertThat(same.status()).as(same.body()).isEqualTo(303);
    assertThat(mappings.between(Optional.of(officer), BASELINE, key))
        .singleElement()
        .satisfies(mapping -> assertThat(mapping.to().control()).isEqualTo("hb-2"));
    Answer other =
        office.post(
            post, "to", key.value(), "pick", "hb-2", "control", "HB-2(1)", "relation", "SUBSET");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("候補 hb-2 と、入力した番号 HB-2(1) が異なります");
  }

  /** Nothing that was typed is lost when a candidate is chosen: it is part of the same form. */
  @Test
  @Clause("FRM-22")
  void aCandidateIsChosenInTheFormThatHoldsTheRationale() {
    String page = "/catalogues/" + BASELINE + "/controls/9.2.6";
    assertThat(office.get(page + "?to=" + key + "&q=pilots").body())
        .containsPattern("type=\"radio\" name=\"pick\" value=\"hb-2\"")
        .contains("target=\"_blank\" rel=\"noopener\"");
    String post = "/programme" + page + "/mappings";
    Answer both =
        office.post(
            post,
            "to",
            key.value(),
            "pick",
            "hb-2",
            "control",
            "hb-9",
            "relation",
            "SUBSET",
            "rationale",
            "書いた理由");
    assertThat(both.status()).isEqualTo(422);
    assertThat(both.body()).contains("候補 hb-2 と、入力した番号 hb-9 が異なります", "書いた理由");
    assertThat(
            office
                .post(
                    post,
                    "to",
                    key.value(),
                    "pick",
                    "hb-2",
                    "control",
                    "",
                    "relation",
                    "SUBSET",
                    "rationale",
                    "書いた理由")
                .status())
        .isEqualTo(303);
    assertThat(mappings.between(Optional.of(officer), BASELINE, key))
        .singleElement()
        .satisfies(mapping -> {
          assertThat(mapping.to().control()).isEqualTo("hb-2");
          assertThat(mapping.rationale()).isEqualTo("書いた理由");
        });
  }
}
