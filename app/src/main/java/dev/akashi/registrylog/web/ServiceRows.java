package dev.akashi.registrylog.web;

import dev.akashi.kernel.LocalizedText;
import java.util.List;

/** The newest entries about one service, newest first. */
public record ServiceRows(String key, List<LogRow> rows) {

  static final int MOST = 100;

  public LocalizedText name() {
    return rows.getFirst().name();
  }

  /** Whether there may be older ones, which are not shown. */
  public boolean isCut() {
    return rows.size() == MOST;
  }
}
