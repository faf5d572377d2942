package dev.akashi.comment;

import dev.akashi.comment.db.UnansweredStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.PublicDrafts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments that wait for an answer after their round has ended (FRM-25). */
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

  /** Nobody has to answer what was said about a draft that was taken back. */
  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.EDIT_BASELINE)) {
      return List.of();
    }
    List<Unanswered> ended = unanswered.endedBefore(today.day(), MOST);
    Set<DraftId> discarded = drafts.discarded(ended.stream().map(Unanswered::draft).toList());
    return ended.stream()
        .filter(one -> !discarded.contains(one.draft()))
        .map(one ->
            new WorkItem(
                "comment.unanswered",
                List.of(one.version(), one.count()),
                "/programme/baselines/" + one.draft() + "/comments?show=unanswered",
                Optional.empty()))
        .toList();
  }
}
