package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps files by their content. The name of a file is the SHA-256 of its bytes, so the same content
 * is kept once, and a file that no longer has the hash of its name was changed.
 */
public interface FileStore {

  /** What became of a kept file. */
  enum Condition {
    INTACT,
    CHANGED,
    MISSING
  }

  /**
   * Takes a stream in without keeping it yet: it lies on the disk of this machine until it is kept
   * or closed.
   *
   * @param mostBytes how long it may be
   * @throws FileTooLargeException when it is longer; nothing of it stays
   */
  StagedFile stage(InputStream content, long mostBytes) throws IOException;

  /**
   * Keeps a stream.
   *
   * @return its hash and length
   */
  default StoredFile put(InputStream content, long mostBytes) throws IOException {
    try (StagedFile staged = stage(content, mostBytes)) {
      keep(staged);
      return staged.file();
    }
  }

  /** Keeps what was staged; it is there whole or not at all. */
  void keep(StagedFile staged) throws IOException;

  /**
   * The bytes of a kept file as they are now.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such file
   */
  InputStream open(Sha256 name) throws IOException;

  boolean exists(Sha256 name) throws IOException;

  /** Reads the whole file and compares its hash with its name. */
  default Condition verify(Sha256 name) throws IOException {
    if (!exists(name)) {
      return Condition.MISSING;
    }
    try (InputStream content = open(name)) {
      return Sha256.of(content).equals(name) ? Condition.INTACT : Condition.CHANGED;
    }
  }

  /** Removes a file that nothing names any more; one that is not there is no mistake. */
  void remove(Sha256 name) throws IOException;

  /** Tells the names of the files that are kept since before that moment. */
  void names(Instant before, Consumer<Sha256> told) throws IOException;

  /** Removes what was staged and never kept nor closed, because the program was ended. */
  void sweep() throws IOException;
}
