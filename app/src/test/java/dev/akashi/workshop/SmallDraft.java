package dev.akashi.workshop;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A draft with one of everything, in which nothing is wrong. */
final class SmallDraft {

  private final List<Piece> pieces = new ArrayList<>();

  static BaselineDraft draft() {
    return new BaselineDraft(
        DraftId.random(),
        "2990-04-01",
        Optional.empty(),
        both("試験版"),
        DraftText.EMPTY,
        DraftState.DECIDED,
        LocalDate.of(2025, 7, 1),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }

  static SmallDraft whole() {
    SmallDraft draft = new SmallDraft();
    List.of("3", "3.1.2", "4", "4.4", "4.4.1", "9", "9.2").forEach(draft::heading);
    List.of("3.1.2.1", "4.4.1.1", "9.2.1", "9.2.1.6.PB", "9.2.1.7").forEach(draft::requirement);
    draft.level("2", draft.sheet().requirements());
    return draft;
  }

  DraftSheet sheet() {
    return new DraftSheet(pieces);
  }

  SmallDraft heading(String code) {
    return with(new HeadingContent(code, both("見出し" + code)));
  }

  SmallDraft requirement(String code) {
    return with(requirement(code, RequirementDetails.NONE));
  }

  static RequirementContent requirement(String code, RequirementDetails details) {
    return new RequirementContent(
        code, both("要件" + code), both("行う。"), ActingParty.PROVIDER, details);
  }

  SmallDraft level(String name, List<Piece> members) {
    Set<PieceId> ids = members.stream().map(Piece::id).collect(Collectors.toSet());
    return with(new LevelContent(name, both("水準"), AuditMethod.FULL, Map.of(), ids));
  }

  SmallDraft with(Content content) {
    pieces.add(new Piece(PieceId.random(), content, 0));
    return this;
  }

  SmallDraft without(String name) {
    pieces.removeIf(piece -> piece.content().name().equals(name) && piece.level().isEmpty());
    return this;
  }

  SmallDraft withoutLevels() {
    pieces.removeIf(piece -> piece.level().isPresent());
    return this;
  }

  static DraftText both(String text) {
    return new DraftText(text, "English " + text);
  }
}
