package dev.akashi.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.CarryingTest;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Relation;
import dev.akashi.crosswalk.SourceIntake;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told when a mapping cannot be recorded or changed as it was asked for. */
@AkashiTest
class MappingMessagesTest {

  private static final ControlRef REQUIREMENT =
      new ControlRef(CatalogueKey.ofBaseline("2022-04-01"), "9.2.4");

  @Autowired Stage stage;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;

  private Actor officer;
  private Visitor office;
  private CatalogueKey source;
  private String page;

  @BeforeEach
  void aSource() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
    source = CarryingTest.source(intake, officer);
    page = "/programme/catalogues/" + REQUIREMENT.catalogue() + "/controls/9.2.4/mappings";
  }

  @Test
  void whoeverChoosesNothingIsToldBothWays() {
    Answer answer = office.post(page, "to", source.value(), "relation", "EQUAL", "pick", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .containsSubsequence(
            "<a href=\"#f-control\">対応先の管理策</a>：", "対応先の管理策が選ばれていません。", "候補から一つ選ぶか、番号を入力してください。");
  }

  @Test
  void aMappingThatIsThereIsToldByTheNumbersPeopleWrite() {
    mappings.add(officer, REQUIREMENT, new ControlRef(source, "hb-2.1"), Relation.EQUAL, "");
    Answer answer =
        office.post(page, "to", source.value(), "relation", "EQUAL", "control", "hb-2.1");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("9\\.2\\.4 と Carried \\d+ の HB-2\\(1\\) との対応はすでにあります。");
  }

  /** It may have been the same person in another window; the page shows what is stored now. */
  @Test
  void whoeverChangesWhatWasChangedMeanwhileIsToldWhatIsTrue() {
    MappingId id =
        mappings.add(officer, REQUIREMENT, new ControlRef(source, "hb-2"), Relation.EQUAL, "");
    mappings.change(officer, id, REQUIREMENT, Relation.SUBSET, "別の窓", 0);
    String mapping = "/programme/mappings/" + id;
    Answer answer = office.post(mapping, "relation", "EQUAL", "rationale", "この窓", "revision", "0");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body())
        .contains("ほかの人か、自分の別の画面です", "別の窓", "この窓")
        .contains("name=\"revision\" value=\"1\"")
        .doesNotContain("開き直し");
  }
}
