package dev.akashi.registrylog.web;

import dev.akashi.registrylog.LogHead;
import dev.akashi.registrylog.LogKey;
import dev.akashi.registrylog.Snapshot;
import java.util.List;

/**
 * The page of the log.
 *
 * @param keys newest first
 * @param rows entries, newest first
 * @param older whether these are not the newest
 */
public record LogView(
    LogHead head, List<LogKey> keys, List<LogRow> rows, boolean older, List<Snapshot> snapshots) {

  public LogKey signingKey() {
    return keys.getFirst();
  }

  public boolean hasMore() {
    return !rows.isEmpty() && rows.getLast().entry().index() > 0;
  }

  /** The page of the entries before these. */
  public String next() {
    return "/log?before=" + rows.getLast().entry().index();
  }
}
