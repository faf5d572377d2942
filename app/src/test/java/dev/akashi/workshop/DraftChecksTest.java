package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftChecksTest {

  private static List<Reason> errors(SmallDraft draft) {
    return DraftChecks.errors(SmallDraft.draft(), draft.sheet());
  }

  private static void assertOnly(SmallDraft draft, String code, String clause) {
    assertThat(errors(draft))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("workshop.check." + code);
          assertThat(reason.restsOn(clause)).isTrue();
        });
  }

  private static RequirementDetails details(
      List<LocalizedText> examples, List<LocalizedText> risks) {
    return new RequirementDetails(
        Optional.empty(),
        examples,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        risks,
        List.of(),
        List.of());
  }

  @Test
  void aWholeDraftHasNoError() {
    assertThat(errors(SmallDraft.whole())).isEmpty();
  }

  @Test
  @Clause("FRM-19")
  void whatNoLevelSelectsIsAHint() {
    assertThat(unselected(SmallDraft.whole())).isEmpty();
    assertThat(unselected(SmallDraft.whole().requirement("9.2.1.8.B")))
        .containsExactly("9.2.1.8.B");
    assertThat(unselected(SmallDraft.whole().withoutLevels())).isEmpty();
  }

  private static List<Object> unselected(SmallDraft draft) {
    return DraftChecks.of(SmallDraft.draft(), draft.sheet()).stream()
        .filter(finding -> finding.reason().code().equals("workshop.check.unselected"))
        .filter(finding -> !finding.error())
        .flatMap(finding -> finding.reason().args().stream())
        .toList();
  }

  @Test
  @Clause("FRM-18")
  void aBaselineWithoutOneOfTheThreeGroupsIsRefused() {
    SmallDraft draft = SmallDraft.whole().without("3.1.2.1").withoutLevels();

    assertOnly(draft.level("2", draft.sheet().requirements()), "group-missing", "FRM-18");
  }

  @Test
  void aNumberThatStandsTwiceIsAnErrorWhateverItsMark() {
    assertOnly(SmallDraft.whole().requirement("9.2.1.6"), "duplicate", "FRM-22");
  }

  @Test
  void aTextThatIsMissingInOneLanguageIsAnError() {
    assertOnly(
        SmallDraft.whole()
            .with(
                new RequirementContent(
                    "9.2.1.8",
                    SmallDraft.both("題"),
                    new DraftText("行う。", ""),
                    ActingParty.PROVIDER,
                    RequirementDetails.NONE)),
        "language",
        "FRM-22");
  }

  @Test
  @Clause({"FRM-37", "FRM-46"})
  void examplesAndRisksAreNeededInBothLanguagesToo() {
    List<LocalizedText> half = List.of(new LocalizedText("一例", ""));

    assertOnly(
        SmallDraft.whole().with(SmallDraft.requirement("9.2.1.8", details(half, List.of()))),
        "details-language",
        "FRM-37");
    assertOnly(
        SmallDraft.whole().with(SmallDraft.requirement("9.2.1.8", details(List.of(), half))),
        "details-language",
        "FRM-46");
  }

  @Test
  void aControlWithoutAnObjectiveAndAnItemWithoutAHeadingAreErrors() {
    assertOnly(SmallDraft.whole().requirement("9.2.5.1"), "no-objective", "FRM-18");
    assertThat(errors(SmallDraft.whole().requirement("9.4.1").requirement("9.4.1.1")))
        .extracting(Reason::code)
        .containsExactly("workshop.check.no-heading", "workshop.check.no-heading");
  }

  @Test
  @Clause("FRM-24")
  void anObjectiveWithoutControlsIsAWarningOnly() {
    SmallDraft draft = SmallDraft.whole().withoutLevels().requirement("9.2.2");
    DraftSheet sheet = draft.level("2", draft.sheet().requirements()).sheet();

    assertThat(DraftChecks.errors(SmallDraft.draft(), sheet)).isEmpty();
    assertThat(DraftChecks.of(SmallDraft.draft(), sheet))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.reason().code()).isEqualTo("workshop.check.no-controls"));
  }

  @Test
  @Clause("FRM-19")
  void aLevelSelectsWhatIsThereAndSomething() {
    assertOnly(SmallDraft.whole().without("9.2.1.7"), "level-dangling", "FRM-19");
    assertOnly(SmallDraft.whole().level("1", List.of()), "level-empty", "FRM-19");
    assertOnly(SmallDraft.whole().withoutLevels(), "no-level", "FRM-19");
  }

  @Test
  void theCountsOfEachKindStandBesideThoseOfTheVersionBefore() {
    Baseline before = BaselineFiles.onClassPath("baseline/2022-04-01");

    assertThat(DraftChecks.counts(SmallDraft.whole().sheet(), Optional.of(before)))
        .filteredOn(count -> count.kind() == RequirementKind.DETAILED_CONTROL)
        .singleElement()
        .satisfies(count -> {
          assertThat(count.now()).isEqualTo(2);
          assertThat(count.before()).contains(31L);
          assertThat(count.change()).isEqualTo(-29);
        });
  }
}
