package dev.akashi.amendment;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.ProposedVersion;
import dev.akashi.workshop.PublicDrafts;
import dev.akashi.workshop.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares where the new side may be a draft. A draft is there for those who work on it and, while
 * it is before the public, for everybody; for all others it does not exist.
 */
@Service
public class DraftComparing {

  private static final int DRAFTS = 50;

  private final Amendments amendments;
  private final Baselines baselines;
  private final Workshop workshop;
  private final PublicDrafts publicDrafts;

  DraftComparing(
      Amendments amendments, Baselines baselines, Workshop workshop, PublicDrafts publicDrafts) {
    this.amendments = amendments;
    this.baselines = baselines;
    this.workshop = workshop;
    this.publicDrafts = publicDrafts;
  }

  /** The drafts that the actor works on and can compare, the newest first. */
  @Transactional(readOnly = true)
  public List<BaselineDraft> drafts(Actor actor) {
    return editor(Optional.of(actor))
        .map(editor -> workshop.open(editor, DRAFTS))
        .orElse(List.of());
  }

  /**
   * The drafts to choose from: those that the actor works on, and the one that was asked for while
   * it is no version yet.
   *
   * @param asked a version, or a draft that the actor can read
   */
  @Transactional(readOnly = true)
  public List<BaselineDraft> drafts(Optional<Actor> actor, String asked) {
    List<BaselineDraft> all = new ArrayList<>(actor.map(this::drafts).orElse(List.of()));
    if (DraftId.isNamedBy(asked)) {
      BaselineDraft draft = draft(actor, asked);
      if (draft.state() != DraftState.PROMULGATED
          && all.stream().noneMatch(each -> each.id().equals(draft.id()))) {
        all.add(draft);
      }
    }
    return all;
  }

  /**
   * A draft that the actor can read; 404 when there is none.
   *
   * @param name as {@link DraftId#name} gives it
   */
  @Transactional(readOnly = true)
  public BaselineDraft draft(Optional<Actor> actor, String name) {
    DraftId id = draftId(name);
    return editor(actor)
        .map(editor -> workshop.draft(editor, id))
        .orElseGet(() -> publicDrafts.draft(id));
  }

  /**
   * What changes from a version to another one or to a draft.
   *
   * @param after a version, or a draft by its {@link DraftId#name}
   */
  @Transactional(readOnly = true)
  public Comparison compare(Optional<Actor> actor, String before, String after) {
    if (!DraftId.isNamedBy(after)) {
      return amendments.compare(before, after);
    }
    DraftId id = draftId(after);
    ProposedVersion proposed =
        editor(actor)
            .map(editor -> workshop.proposed(editor, id))
            .orElseGet(() -> publicDrafts.proposed(id));
    return proposed.isPromulgated()
        ? amendments.compare(before, proposed.draft().version())
        : amendments.compare(baselines.version(before), proposed);
  }

  private static Optional<Actor> editor(Optional<Actor> actor) {
    return actor.filter(someone -> someone.may(Permission.EDIT_BASELINE));
  }

  private static DraftId draftId(String name) {
    try {
      return DraftId.namedBy(name);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("workshop.draft-unknown"));
    }
  }
}
