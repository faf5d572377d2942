package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a form that says nothing new does, and what one of an older page does. */
@AkashiTest
@Import(ReportedAudit.class)
class RecordingAgainTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired PaperTray tray;
  @Autowired Texts texts;

  private Audit audit;
  private Visitor lead;

  @BeforeEach
  void fieldwork() {
    audit = audits.begun();
    lead = stage.signedIn(audit.lead());
    lead.get(results());
  }

  @Test
  void aFormThatChangesNothingSaysSo() {
    Answer saved = save("", "", "", "");

    assertThat(saved.status()).isEqualTo(303);
    assertThat(lead.get(saved.location()).body())
        .contains("変わったところがないため、何も記録していません")
        .doesNotContain("結果を記録しました");
  }

  @Test
  @Clause("FRM-45")
  void anEmptyFormOfAnOlderPageTakesNoConclusionBack() {
    SignedPapers.onEverything(
        stage.api(audit.lead()), audit.id().toString(), ReportedAudit.BEGUN.toString());
    Answer concluded = save("EFFECTIVE", "2024-11-15", "INSPECTION", "規程を閲覧した");
    assertThat(concluded.status()).as(concluded.body()).isEqualTo(303);

    Answer stale = save("", "", "", "");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(entry().design()).isEqualTo(Conclusion.EFFECTIVE);
  }

  @Test
  @Clause("FRM-39")
  void aTechniqueAloneIsNotRecordedWithoutAPaperThatNamesIt() {
    Answer many = many("technique", "OBSERVATION");

    assertThat(many.status()).isEqualTo(422);
    assertThat(many.body()).contains("署名済みの調書がまだありません");
    assertThat(entry().technique()).isEmpty();
  }

  @Test
  void whatIsSaidOfManyIsSaidAtTheHeadAndTheFieldPointsThere() {
    int all = tray.papers(audit.lead(), audit.id()).inScope().size();

    String page = many("technique", "OBSERVATION").body();

    assertThat(page)
        .contains("入力を確認してください（" + all + "件）", "<p class=\"ferr\"><a href=\"#errors\">")
        .containsOnlyOnce("先に、その技法で行った手続の調書を書いて署名してください");
  }

  @Test
  void whatWasNotChosenIsToldByTheNameOfItsColumn() {
    assertThat(lead.post(results(), "which", "checked", "act", "conclude").body())
        .contains("<a href=\"#f-requirement\">識別子</a>")
        .doesNotContain("入力内容</a>");
  }

  @Test
  void oneOpenRequirementIsOneInEnglish() {
    assertThat(texts.text(Language.EN, "assessment.do.results", 1))
        .isEqualTo("Judge the 1 open requirement");
  }

  private Answer many(String field, String value) {
    return lead.post(results(), "which", "filter", "act", "conclude", field, value);
  }

  /** Saves the form as it was before anything was recorded. */
  private Answer save(String design, String on, String technique, String reason) {
    return lead.post(
        results() + "/" + statements.weekly(),
        "revision",
        "0",
        "design",
        design,
        "designOn",
        on,
        "operation",
        "",
        "technique",
        technique,
        "reason",
        reason);
  }

  private ResultEntry entry() {
    return tray.papers(audit.lead(), audit.id()).entry(statements.weekly());
  }

  private String results() {
    return "/assessor/engagements/" + audit.id() + "/results";
  }
}
