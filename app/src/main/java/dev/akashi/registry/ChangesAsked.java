package dev.akashi.registry;

import java.util.Optional;

/**
 * Which changes of the list are asked for, newest first.
 *
 * @param of the entry; empty for all
 * @param before the change before which they were recorded; empty for the newest
 * @param most how many at most
 */
public record ChangesAsked(Optional<RegistryKey> of, Optional<Place> before, int most) {

  /** One change: it stays where it is, so a page that ends there does not shift. */
  public record Place(RegistryKey key, int revision) {

    private static final int DIGITS = 9;

    public static Place of(PublishedState state) {
      return new Place(state.entry().key(), state.revision());
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Place> read(String text) {
      int point = text.lastIndexOf('.');
      String revision = text.substring(point + 1);
      return point > 0 && revision.length() <= DIGITS && revision.matches("[1-9][0-9]*")
          ? RegistryKey.read(text.substring(0, point))
              .map(key -> new Place(key, Integer.parseInt(revision)))
          : Optional.empty();
    }

    /** The text for addresses. */
    @Override
    public String toString() {
      return key + "." + revision;
    }
  }
}
