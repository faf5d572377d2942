package dev.akashi.workshop;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.db.DraftStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts that are put before the public: everybody may read them, nobody changes them. */
@Service
public class PublicDrafts {

  private final DraftStore drafts;
  private final PieceStore pieces;
  private final Proposals proposals;

  PublicDrafts(DraftStore drafts, PieceStore pieces, Proposals proposals) {
    this.drafts = drafts;
    this.pieces = pieces;
    this.proposals = proposals;
  }

  /** A draft that everybody may read; 404 when it is none. */
  @Transactional(readOnly = true)
  public BaselineDraft draft(DraftId id) {
    return drafts
        .find(id)
        .filter(draft -> draft.state().isPublic())
        .orElseThrow(() -> Refusal.notFound(Reason.of("workshop.draft-unknown")));
  }

  /** Where drafts stand; ask only for those that were put before the public once. */
  @Transactional(readOnly = true)
  public Map<DraftId, DraftState> states(Collection<DraftId> among) {
    return drafts.states(among);
  }

  /** A draft that everybody may read as the version it would become. */
  @Transactional(readOnly = true)
  public ProposedVersion proposed(DraftId id) {
    return proposals.of(draft(id));
  }

  /** The titles of its chapters. */
  @Transactional(readOnly = true)
  public DraftSheet chapters(DraftId id) {
    draft(id);
    return pieces.chapters(id);
  }

  @Transactional(readOnly = true)
  public DraftSheet chapter(DraftId id, int chapter) {
    draft(id);
    return pieces.chapter(id, chapter);
  }
}
