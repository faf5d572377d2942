package dev.akashi.notice;

import dev.akashi.directory.Actor;
import java.util.List;

/** The notices of the own organisation. */
public interface Inbox {

  /** The newest notices, at most {@code limit}. */
  List<Notice> newest(Actor actor, int limit);

  int unread(Actor actor);

  /** Marks one notice of the own organisation as read; unknown ones change nothing. */
  void markRead(Actor actor, long notice);
}
