package dev.akashi.workshop;

import java.util.UUID;

/** Identifies a heading, a requirement or a level of a draft, whatever number it bears. */
public record PieceId(UUID value) implements Comparable<PieceId> {

  public static PieceId random() {
    return new PieceId(UUID.randomUUID());
  }

  public static PieceId of(String text) {
    return new PieceId(UUID.fromString(text));
  }

  @Override
  public int compareTo(PieceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
