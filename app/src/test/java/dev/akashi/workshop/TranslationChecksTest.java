package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.TranslationChecks.TextPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationChecksTest {

  private static final Baseline BASE =
      SmallDraft.whole().sheet().proposed(SmallDraft.draft(), LocalDate.of(2025, 4, 1));
  private static final DraftText TITLE = SmallDraft.both("要件9.2.1.7");
  private static final DraftText TEXT = SmallDraft.both("行う。");

  private static List<DraftFinding> found(SmallDraft draft) {
    return TranslationChecks.of(draft.sheet(), BASE, Map.of());
  }

  private static SmallDraft saying(DraftText title, DraftText text) {
    return SmallDraft.whole()
        .without("9.2.1.7")
        .with(
            new RequirementContent(
                "9.2.1.7", title, text, ActingParty.PROVIDER, RequirementDetails.NONE));
  }

  private static void assertHint(SmallDraft draft, String code, String name, TextPart part) {
    assertThat(found(draft))
        .extracting(finding -> finding.reason().code(), finding -> finding.reason().args())
        .containsExactly(tuple("workshop.check." + code, List.of(name, part, BASE.version())));
    assertThat(found(draft)).noneMatch(DraftFinding::error);
  }

  @Test
  void whatChangedInOneLanguageAloneIsAHintWithItsPlace() {
    assertHint(
        saying(TITLE, new DraftText("毎月行う。", TEXT.en())),
        "japanese-alone",
        "9.2.1.7",
        TextPart.TEXT);
    assertHint(
        saying(TITLE, new DraftText(TEXT.ja(), "It is done.")),
        "english-alone",
        "9.2.1.7",
        TextPart.TEXT);
    assertHint(
        saying(new DraftText("別の題", TITLE.en()), TEXT),
        "japanese-alone",
        "9.2.1.7",
        TextPart.TITLE);
    assertHint(
        SmallDraft.whole()
            .without("9.2")
            .with(new HeadingContent("9.2", new DraftText("別の見出し", "English 見出し9.2"))),
        "japanese-alone",
        "9.2",
        TextPart.TITLE);
  }

  @Test
  void whatChangedInBothOrInNoneOrLacksATranslationIsNoHint() {
    assertThat(found(SmallDraft.whole())).isEmpty();
    assertThat(found(saying(TITLE, new DraftText("毎月行う。", "Do it every month.")))).isEmpty();
    assertThat(found(saying(TITLE, new DraftText("毎月行う。", "")))).isEmpty();
    assertThat(found(SmallDraft.whole().requirement("9.2.1.8"))).isEmpty();
  }

  @Test
  void whatGotAnotherNumberIsComparedWithWhatItWas() {
    RequirementContent moved =
        new RequirementContent(
            "9.2.1.99",
            TITLE,
            new DraftText("毎月行う。", TEXT.en()),
            ActingParty.PROVIDER,
            RequirementDetails.NONE);
    SmallDraft draft = SmallDraft.whole().without("9.2.1.7").with(moved);
    PieceId id =
        draft.sheet().requirements().stream()
            .filter(piece -> piece.content().name().equals("9.2.1.99"))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(found(draft)).isEmpty();
    assertThat(TranslationChecks.of(draft.sheet(), BASE, Map.of(id, "9.2.1.7")))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.piece()).contains(id);
          assertThat(finding.reason().args()).contains("9.2.1.99");
        });
  }
}
