package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a draft with the version it is based on, in each language: where a text changed in one
 * language only, the two may no longer say the same. That is a hint and never an error, as a
 * wording or a translation may be improved alone.
 */
final class TranslationChecks {

  /** What of a heading or requirement is compared. */
  enum TextPart {
    TITLE,
    TEXT
  }

  private final Baseline base;
  private final Map<PieceId, String> namesBefore;
  private final List<DraftFinding> found = new ArrayList<>();

  private TranslationChecks(Baseline base, Map<PieceId, String> namesBefore) {
    this.base = base;
    this.namesBefore = namesBefore;
  }

  /**
   * A finding for each text that changed in one language only.
   *
   * @param namesBefore the number that each edited piece began with; a piece that is not in it
   *     bears its own
   */
  static List<DraftFinding> of(DraftSheet sheet, Baseline base, Map<PieceId, String> namesBefore) {
    TranslationChecks checks = new TranslationChecks(base, namesBefore);
    sheet.headings().forEach(checks::heading);
    sheet.requirements().forEach(checks::requirement);
    return List.copyOf(checks.found);
  }

  private void heading(Piece piece) {
    String name = nameBefore(piece);
    Optional<Group> before =
        base.groups().stream().filter(group -> group.id().equals(name)).findFirst();
    before.ifPresent(
        group -> compare(piece, TextPart.TITLE, group.title(), piece.content().title()));
  }

  private void requirement(Piece piece) {
    RequirementContent now = piece.requirement().orElseThrow();
    Optional<Requirement> before = base.find(RequirementId.of(nameBefore(piece)));
    before.ifPresent(requirement -> {
      compare(piece, TextPart.TITLE, requirement.title(), now.title());
      compare(piece, TextPart.TEXT, requirement.text(), now.text());
    });
  }

  private String nameBefore(Piece piece) {
    return namesBefore.getOrDefault(piece.id(), piece.content().name());
  }

  /** A translation that was not there, or is missing now, is no matter of this. */
  private void compare(Piece piece, TextPart part, LocalizedText before, DraftText now) {
    if (before.en().isBlank() || !now.isWhole()) {
      return;
    }
    boolean japanese = !before.ja().equals(now.ja());
    boolean english = !before.en().equals(now.en());
    if (japanese != english) {
      String code = japanese ? "workshop.check.japanese-alone" : "workshop.check.english-alone";
      Reason reason = Reason.of(code, "FRM-22").with(piece.content().name(), part, base.version());
      found.add(new DraftFinding(false, reason, Optional.of(piece.id())));
    }
  }
}
