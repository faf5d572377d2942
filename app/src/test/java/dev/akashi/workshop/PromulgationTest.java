package dev.akashi.workshop;

import static dev.akashi.workshop.DraftStage.DAY;
import static dev.akashi.workshop.DraftStage.FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Content.RequirementContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because it promulgates versions; all of them far in the future. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class PromulgationTest {

  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired Baselines baselines;
  @Autowired JdbcTemplate jdbc;

  private DraftStage drafts;
  private Actor officer;

  @BeforeEach
  void anOfficer() {
    drafts = new DraftStage(context);
    officer = drafts.officer();
  }

  @AfterEach
  void today() {
    TestDay.set(DAY);
  }

  @Test
  void anUntouchedCopyIsPromulgatedWithExactlyWhatItsBaseSays() {
    DraftId draft = drafts.begin();
    drafts.decide(draft);
    workshop.promulgate(officer, draft, DraftStage.promulgated(FROM), drafts.revision(draft));

    Baseline base = baselines.version("2022-04-01");
    Baseline made = baselines.version(workshop.draft(officer, draft).version());
    assertThat(made.requirements()).isEqualTo(base.requirements());
    assertThat(made.groups()).containsExactlyInAnyOrderElementsOf(base.groups());
    assertThat(made.levels()).isEqualTo(base.levels());
  }

  @Test
  void aPromulgatedDraftIsAVersionThatAppliesAsItsRuleSays() {
    DraftId draft = drafts.begin();
    drafts.retitle(draft, drafts.piece(draft, "9.2.1"), "新しい題");
    drafts.decide(draft);
    LocalDate from = FROM.plusYears(1);
    workshop.promulgate(officer, draft, DraftStage.promulgated(from), drafts.revision(draft));

    String version = workshop.draft(officer, draft).version();
    Baseline made = baselines.version(version);
    assertThat(made.find(RequirementId.of("9.2.1")).orElseThrow().title().ja()).isEqualTo("新しい題");
    assertThat(made.enactment().orElseThrow().document()).isEqualTo("決定第1号");
    assertThat(baselines.inForceOn(from).version()).isEqualTo(version);
    assertThat(baselines.inForceOn(DAY).version()).isEqualTo("2022-04-01");
    assertThat(baselines.applicableTo(FilingKind.FIRST, from, Optional.empty()).version())
        .isNotEqualTo(version);
    assertThat(
            baselines
                .applicableTo(FilingKind.FIRST, from.plusMonths(6), Optional.empty())
                .version())
        .isEqualTo(version);
    assertThat(events(draft)).contains("workshop.draft-begun", "workshop.draft-moved");
    assertThatThrownBy(() -> drafts.retitle(draft, drafts.piece(draft, "9.2.1"), "後から"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workshop.at-its-end");
  }

  private List<String> events(DraftId draft) {
    return jdbc.query(
        "select action from trail.event where subject_id = ?",
        (row, number) -> String.valueOf(row.getString(1)),
        draft.toString());
  }

  @Test
  @Clause({"FRM-23", "FRM-24", "FRM-37", "FRM-46", "FRM-49"})
  void everythingTypedIntoAControlIsPromulgatedWithIt() {
    DraftId draft = drafts.begin();
    PieceId added = editor.add(officer, draft, Code.of("9.2.1.9"), SmallDraft.both("新しい管理策"));
    RequirementDetails details =
        new RequirementDetails(
            Optional.of(RequirementDetails.ControlNature.DETECTIVE),
            List.of(new LocalizedText("技術の例", "An example")),
            List.of(
                new RequirementDetails.Procedure(
                    RequirementDetails.AuditTechnique.EXAMINE,
                    RequirementDetails.AuditAspect.OPERATION,
                    new LocalizedText("記録を見る。", "Look at the records."))),
            Optional.of(RequirementDetails.FrequencyClass.MONTHLY),
            Optional.of(new AuditCycle(2, 2026)),
            List.of(new LocalizedText("なりすまし", "Posing")),
            List.of(new RequirementDetails.Provenance("JIS Q 27002:2014", "9.2.1", "")),
            List.of(
                new RequirementDetails.ControlParameter("days", new LocalizedText("日数", "Days"))));
    editor.changeRequirement(
        officer,
        draft,
        added,
        "PB",
        new RequirementContent(
            "", SmallDraft.both("題"), SmallDraft.both("行う。"), ActingParty.CUSTOMER, details),
        drafts.piece(draft, "9.2.1.9").revision());
    drafts.decide(draft);
    workshop.promulgate(
        officer, draft, DraftStage.promulgated(FROM.plusYears(2)), drafts.revision(draft));

    Requirement made =
        baselines
            .version(workshop.draft(officer, draft).version())
            .find(RequirementId.of("9.2.1.9.PB"))
            .orElseThrow();
    assertThat(made.details()).isEqualTo(details);
    assertThat(made.mandatory()).isTrue();
    assertThat(made.actor()).isEqualTo(ActingParty.CUSTOMER);
    assertThat(made.objective()).contains(RequirementId.of("9.2.1"));
    assertThat(made.details().isAuditedIn(2027)).isFalse();
  }

  @Test
  void promulgationLooksForwardAndNeverBack() {
    DraftId draft = drafts.begin();
    drafts.decide(draft);

    assertThatThrownBy(() ->
            workshop.promulgate(
                officer, draft, DraftStage.promulgated(DAY.minusDays(1)), drafts.revision(draft)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("in-force-in-the-past");
    assertThatThrownBy(() ->
            workshop.promulgate(
                officer,
                draft,
                new Promulgated(FROM, DraftStage.promulgated(DAY).applies()),
                drafts.revision(draft)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("applies-too-early");
  }
}
