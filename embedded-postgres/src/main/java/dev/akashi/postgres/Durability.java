package dev.akashi.postgres;

import java.util.List;

/** What a commit promises. */
public enum Durability {
  /** A commit is on the disk. */
  SAFE(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on")),
  /** For throw-away databases of tests only: a crash of the machine may lose everything. */
  TEST(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

  private final List<String> settings;

  Durability(List<String> settings) {
    this.settings = settings;
  }

  List<String> settings() {
    return settings;
  }
}
