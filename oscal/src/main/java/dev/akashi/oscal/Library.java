package dev.akashi.oscal;

import java.util.Optional;

/** The documents that may refer to each other. Nothing outside it is ever opened; no network. */
public interface Library {

  /** A library without documents, for a document that stands alone. */
  Library EMPTY =
      new Library() {
        @Override
        public Optional<Location> locate(Location base, String href) {
          return Optional.empty();
        }

        @Override
        public OscalDocument open(Location location) {
          throw new IllegalStateException("not located here: " + location);
        }
      };

  /**
   * What a reference means, when it is in the library.
   *
   * @param base the document that refers
   * @param href a relative or absolute reference, without its fragment
   */
  Optional<Location> locate(Location base, String href);

  /**
   * The document at a location that {@link #locate} gave.
   *
   * @throws OscalException if it cannot be read
   */
  OscalDocument open(Location location) throws OscalException;
}
