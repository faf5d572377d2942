package dev.akashi.transparency;

import java.util.List;

/** The first thing in a copy of a log that does not hold. */
public record Finding(What what, List<Object> args) {

  /** What it is, with its arguments. */
  public enum What {
    /** There is no checkpoint, or it cannot be read. */
    NO_CHECKPOINT,
    /** There are no keys, they cannot be read, or one is not vouched for by the one before. */
    NO_KEYS,
    /** None of the keys of the log is the known one; argument: its id. */
    OTHER_KEY,
    /** No key of the log signed the checkpoint of this size; argument: size. */
    FORGED_CHECKPOINT,
    /** The earlier checkpoint is none of this log's, or no key of it signed it. */
    FORGED_EARLIER,
    /** The copy has fewer entries than the earlier checkpoint; arguments: entries, earlier. */
    SHORTER,
    /** The first entries are not those of the earlier checkpoint; argument: earlier size. */
    REWRITTEN,
    /** A file is missing; arguments: path, first and last entry below it. */
    MISSING,
    /** A tile has too few bytes; arguments: path, bytes, bytes expected, first and last entry. */
    TRUNCATED,
    /** A tile has too many bytes or entries; argument: path. */
    TOO_LONG,
    /** A bundle ends before or within an entry; arguments: path, the entry. */
    ENTRY_CUT,
    /** An entry is not the one whose hash stands in the tile; arguments: entry, path, tile. */
    ENTRY,
    /**
     * The hashes of a tile are not those that the tile above names; arguments: path, tile above,
     * first and last entry.
     */
    TILE,
    /** All tiles agree, but not with the checkpoint; argument: size. */
    ROOT
  }

  public Finding {
    args = List.copyOf(args);
  }

  static Finding of(What what, Object... args) {
    return new Finding(what, List.of(args));
  }
}
