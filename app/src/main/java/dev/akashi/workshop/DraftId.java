package dev.akashi.workshop;

import java.util.UUID;

/** Identifies one draft of a baseline version. */
public record DraftId(UUID value) implements Comparable<DraftId> {

  /** What stands before the id of a draft where a version can stand. */
  private static final String DRAFT = "draft:";

  public static DraftId random() {
    return new DraftId(UUID.randomUUID());
  }

  public static DraftId of(String text) {
    return new DraftId(UUID.fromString(text));
  }

  /** Whether a name, given where a version can stand, means a draft. */
  public static boolean isNamedBy(String name) {
    return name.startsWith(DRAFT);
  }

  /**
   * The draft that such a name means.
   *
   * @throws IllegalArgumentException when no draft can have it
   */
  public static DraftId namedBy(String name) {
    return of(name.substring(DRAFT.length()));
  }

  /** How the draft is named where a version can stand. */
  public String name() {
    return DRAFT + value;
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
