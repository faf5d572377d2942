package dev.akashi.comment;

import dev.akashi.comment.db.UnansweredStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.PublicDrafts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments that wait for an answer, and results for being published, after a round (FRM-25). */
@Service
class CommentWork implements WorkSource {

  private static final int MOST = 20;

  private final UnansweredStore unanswered;
  private final PublicDrafts drafts;
  private final Today today;

  CommentWork(UnansweredStore unanswered, PublicDrafts drafts, Today today) {
    this.unanswered = unanswered;
    this.drafts = drafts;
    this.today = today;
  }

  /** Also on drafts that were withdrawn: whoever commented was told that an answer comes. */
  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.EDIT_BASELINE)) {
      return List.of();
    }
    List<Unanswered> found = unanswered.withoutResult(MOST);
    Map<DraftId, DraftState> states = drafts.states(found.stream().map(Unanswered::draft).toList());
    return found.stream()
        .flatMap(one ->
            Optional.ofNullable(states.get(one.draft())).stream()
                .filter(state -> one.isAtItsEnd(today.day(), state))
                .flatMap(state -> work(one, state).stream()))
        .toList();
  }

  private static Optional<WorkItem> work(Unanswered one, DraftState state) {
    String desk = "/programme/baselines/" + one.draft() + "/comments";
    if (one.count() > 0) {
      return Optional.of(
          new WorkItem(
              "comment.unanswered",
              List.of(one.version(), one.count()),
              desk + "?show=unanswered",
              Optional.empty()));
    }
    return one.isReadyForResult(state)
        ? Optional.of(
            new WorkItem("comment.unpublished", List.of(one.version()), desk, Optional.empty()))
        : Optional.empty();
  }
}
