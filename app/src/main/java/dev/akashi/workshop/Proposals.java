package dev.akashi.workshop;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import dev.akashi.workshop.db.EditStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Makes of a draft the version it would become; whoever asks looks who may read it. */
@Service
class Proposals {

  /** What is wrong with the numbers of a draft; without them no version can be made of it. */
  private static final Set<String> OF_NUMBERS =
      Set.of(
          "workshop.check.duplicate", "workshop.check.no-heading", "workshop.check.no-objective");

  private final PieceStore pieces;
  private final EditStore edits;
  private final Today today;

  Proposals(PieceStore pieces, EditStore edits, Today today) {
    this.pieces = pieces;
    this.edits = edits;
    this.today = today;
  }

  /** Texts may still be missing; the numbers have to be in order. */
  ProposedVersion of(BaselineDraft draft) {
    DraftSheet sheet = pieces.all(draft.id());
    Refusal.rulesUnlessEmpty(ofNumbers(draft, sheet));
    return new ProposedVersion(
        draft,
        sheet.proposed(draft, draft.inForceFrom().orElseGet(today::day)),
        renumbered(draft, sheet));
  }

  /**
   * Why a draft cannot be put before the public: what is wrong with it keeps it from being decided,
   * and nobody could mend it there. Empty when nothing is wrong.
   */
  List<Reason> againstComment(BaselineDraft draft) {
    List<Reason> wrong = DraftChecks.errors(draft, pieces.all(draft.id()));
    return wrong.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(Reason.of("workshop.errors-before-comment", "FRM-25", "AMD-01")),
                wrong.stream())
            .toList();
  }

  private static List<Reason> ofNumbers(BaselineDraft draft, DraftSheet sheet) {
    return DraftChecks.errors(draft, sheet).stream()
        .filter(reason -> OF_NUMBERS.contains(reason.code()))
        .toList();
  }

  /** What bears another number than in the version the draft is based on. */
  List<Renumbered> renumbered(BaselineDraft draft, DraftSheet sheet) {
    return draft.basedOn().isEmpty() ? List.of() : sheet.renumbered(edits.namesBefore(draft.id()));
  }
}
