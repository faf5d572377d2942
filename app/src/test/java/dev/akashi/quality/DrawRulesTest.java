package dev.akashi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PapersOnFile.Involved;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);
  private static final OrganisationId BODY = OrganisationId.random();
  private static final Period MARCH =
      new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
  private static final Frame OF_ALL = new Frame(Optional.empty(), MARCH, FrameChoice.ALL);
  private static final String SEED = "ab".repeat(32);

  @Test
  @Clause("FRM-47")
  void aFrameWithPapersIsDrawnFromWithoutAReasonTheFirstTime() {
    assertThat(DrawRules.against(OF_ALL, 5, 40, "", List.of(), TODAY)).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Frame later =
        new Frame(
            Optional.empty(),
            new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1)),
            FrameChoice.ALL);

    assertThat(codes(DrawRules.against(later, 0, 0, "", List.of(draw(1, OF_ALL)), TODAY)))
        .containsExactly(
            "quality.frame-in-future",
            "quality.size-out-of-range",
            "quality.frame-empty",
            "quality.drawn-before");
  }

  @Test
  @Clause("FRM-47")
  void drawingAgainFromTheSamePapersNeedsAReason() {
    List<Draw> earlier = List.of(draw(1, OF_ALL));

    assertThat(codes(DrawRules.against(OF_ALL, 5, 40, " ", earlier, TODAY)))
        .containsExactly("quality.drawn-before");
    assertThat(DrawRules.against(OF_ALL, 5, 40, "対象が少なかった", earlier, TODAY)).isEmpty();
  }

  @Test
  @Clause("FRM-47")
  void anotherChoiceOrOneBodyAloneDoesNotGetRoundTheReason() {
    List<Draw> earlier = List.of(draw(1, OF_ALL));
    Frame narrower = new Frame(Optional.of(BODY), MARCH, FrameChoice.OPERATION);
    Frame aDay =
        new Frame(
            Optional.empty(),
            new Period(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 4, 30)),
            FrameChoice.ALL);

    for (Frame frame : List.of(narrower, aDay)) {
      assertThat(codes(DrawRules.against(frame, 5, 40, "", earlier, TODAY)))
          .containsExactly("quality.drawn-before");
    }
  }

  @Test
  void papersNoEarlierDrawCouldComeToNeedNoReason() {
    Frame april =
        new Frame(
            Optional.empty(),
            new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30)),
            FrameChoice.ALL);
    Frame other = new Frame(Optional.of(OrganisationId.random()), MARCH, FrameChoice.ALL);
    Frame own = new Frame(Optional.of(BODY), MARCH, FrameChoice.ALL);

    assertThat(DrawRules.against(april, 5, 40, "", List.of(draw(1, OF_ALL)), TODAY)).isEmpty();
    assertThat(DrawRules.against(other, 5, 40, "", List.of(draw(1, own)), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Clause("FRM-47")
  void theSameSeedDrawsTheSamePapersWhateverTheirOrder(long shuffle) {
    List<OnFile> papers = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      papers.add(paper(i, AssessmentPhase.OPERATION));
    }
    FramePapers frame = FramePapers.of(papers, FrameChoice.ALL, paper -> false);
    List<OnFile> drawn = frame.drawn(SEED, 7);

    Collections.shuffle(papers, new Random(shuffle));
    FramePapers shuffled = FramePapers.of(papers, FrameChoice.ALL, paper -> false);

    assertThat(shuffled.population().sha256()).isEqualTo(frame.population().sha256());
    assertThat(shuffled.drawn(SEED, 7)).isEqualTo(drawn).doesNotHaveDuplicates();
    assertThat(shuffled.drawn(SEED, 9).subList(0, 7)).isEqualTo(drawn);
    assertThat(shuffled.drawn(SEED, 100)).containsExactlyInAnyOrderElementsOf(papers);
  }

  @Test
  void theHashOfTheFrameVouchesForWhatThePapersSay() {
    OnFile paper = paper(1, AssessmentPhase.DESIGN);
    OnFile changed =
        new OnFile(
            paper.paper(),
            paper.engagement(),
            paper.assessor(),
            paper.serviceName(),
            paper.number(),
            paper.phase(),
            paper.requirements(),
            "cd".repeat(32),
            paper.baselineVersion(),
            paper.periodLast(),
            paper.issuedOn());

    assertThat(hash(changed)).isNotEqualTo(hash(paper));
  }

  @ParameterizedTest
  @CsvSource({"ALL, 3", "OPERATION, 2", "CRITICAL_AREAS, 1"})
  void theChoiceLetsInWhatItNames(FrameChoice choice, int papers) {
    List<OnFile> onFile =
        List.of(
            paper(1, AssessmentPhase.DESIGN),
            paper(2, AssessmentPhase.OPERATION),
            paper(3, AssessmentPhase.OPERATION));

    assertThat(FramePapers.of(onFile, choice, paper -> paper.number() == 3).population().rows())
        .isEqualTo(papers);
  }

  @Test
  @Clause("FRM-47")
  void whoeverWorkedThereDoesNotReviewByAccountOrByName() {
    PersonId person = PersonId.random();
    Involved byAccount = new Involved(Set.of(person), Set.of());
    Involved byName = new Involved(Set.of(), Set.of("檜山　太郎"));

    assertThat(codes(ReviewRules.notIndependent(person, "別の名", byAccount)))
        .containsExactly("quality.not-independent");
    assertThat(codes(ReviewRules.notIndependent(person, "檜山 太郎", byName)))
        .containsExactly("quality.not-independent");
    assertThat(ReviewRules.notIndependent(PersonId.random(), "桂 花子", byName)).isEmpty();
  }

  @Test
  void aRemarkAndADeficiencyNeedAGroundAndAClause() {
    assertThat(codes(ReviewRules.lacking(QualityResult.DEFICIENCY, " ", Optional.empty())))
        .containsExactly("quality.ground-missing", "quality.clause-missing");
    assertThat(ReviewRules.lacking(QualityResult.IN_ORDER, "記録と合う", Optional.empty())).isEmpty();
    assertThat(
            ReviewRules.lacking(QualityResult.REMARK, "日付がない", Optional.of(ClauseId.of("FRM-39"))))
        .isEmpty();
  }

  @Test
  @Clause("FRM-47")
  void aDeficiencyIsNotClosedBeforeTheBodyHadItsSay() {
    PaperReview judged = judged(QualityResult.DEFICIENCY);

    assertThat(codes(closing(judged, QualityResult.DEFICIENCY, TODAY)))
        .containsExactly("quality.comment-awaited");
    assertThat(codes(closing(judged, QualityResult.DEFICIENCY, TODAY.plusDays(14))))
        .containsExactly("quality.comment-awaited");
    assertThat(closing(judged, QualityResult.DEFICIENCY, TODAY.plusDays(15))).isEmpty();
    PaperReview commented =
        judged.commented(new PaperReview.Comment("別の調書にある", "主任", Instant.EPOCH));
    assertThat(closing(commented, QualityResult.REMARK, TODAY)).isEmpty();
    assertThat(closing(judged(QualityResult.IN_ORDER), QualityResult.IN_ORDER, TODAY)).isEmpty();
  }

  @Test
  @Clause("FRM-47")
  void aResultGetsNoGraverThanWhatTheBodyCommentedOn() {
    PaperReview commented =
        judged(QualityResult.REMARK).commented(new PaperReview.Comment("改めた", "主任", Instant.EPOCH));

    assertThat(codes(closing(commented, QualityResult.DEFICIENCY, TODAY)))
        .containsExactly("quality.graver-than-commented");
  }

  private static List<Reason> closing(PaperReview review, QualityResult result, LocalDate day) {
    return ReviewRules.againstClosing(review, result, "根拠", day);
  }

  private static PaperReview judged(QualityResult result) {
    return PaperReview.drawn(draw(1, OF_ALL), 1, paper(1, AssessmentPhase.DESIGN))
        .judged(
            new PaperReview.Judgement(
                result, "根拠", Optional.empty(), TODAY.plusDays(14), Instant.EPOCH));
  }

  private static String hash(OnFile paper) {
    return FramePapers.of(List.of(paper), FrameChoice.ALL, one -> false).population().sha256();
  }

  private static Draw draw(int number, Frame frame) {
    return new Draw(
        DrawId.random(),
        number,
        frame,
        5,
        "",
        40,
        SEED,
        1,
        SEED,
        SEED,
        "係",
        Instant.parse("2025-04-01T00:00:00Z"));
  }

  private static OnFile paper(int number, AssessmentPhase phase) {
    return new OnFile(
        new PaperId(new UUID(0, number)),
        EngagementId.random(),
        BODY,
        new LocalizedText("文書管理クラウド", ""),
        number,
        phase,
        List.of(RequirementId.of("9.4.2")),
        "ab".repeat(32),
        "2022-04-01",
        LocalDate.of(2024, 12, 31),
        LocalDate.of(2025, 3, 20));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
