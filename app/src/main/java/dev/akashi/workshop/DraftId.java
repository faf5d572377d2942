package dev.akashi.workshop;

import java.util.UUID;

/** Identifies one draft of a baseline version. */
public record DraftId(UUID value) implements Comparable<DraftId> {

  public static DraftId random() {
    return new DraftId(UUID.randomUUID());
  }

  public static DraftId of(String text) {
    return new DraftId(UUID.fromString(text));
  }

  @Override
  public int compareTo(DraftId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
