package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was taken in whole and is not kept yet. Closing it removes it. */
public final class StagedFile implements AutoCloseable {

  private final Path path;
  private final StoredFile file;

  StagedFile(Path path, StoredFile file) {
    this.path = path;
    this.file = file;
  }

  public StoredFile file() {
    return file;
  }

  /** The content, to look at before it is kept. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** The first bytes, by which its kind can be told. */
  public byte[] head(int most) throws IOException {
    try (InputStream content = open()) {
      return content.readNBytes(most);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
