package dev.akashi.comment;

import dev.akashi.comment.db.UnansweredStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments that wait for an answer after their round has ended (FRM-25). */
@Service
class CommentWork implements WorkSource {

  private static final int MOST = 20;

  private final UnansweredStore unanswered;
  private final Today today;

  CommentWork(UnansweredStore unanswered, Today today) {
    this.unanswered = unanswered;
    this.today = today;
  }

  /** Also on drafts that were withdrawn: whoever commented was told that an answer comes. */
  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.EDIT_BASELINE)) {
      return List.of();
    }
    return unanswered.endedBefore(today.day(), MOST).stream()
        .map(one ->
            new WorkItem(
                "comment.unanswered",
                List.of(one.version(), one.count()),
                "/programme/baselines/" + one.draft() + "/comments?show=unanswered",
                Optional.empty()))
        .toList();
  }
}
