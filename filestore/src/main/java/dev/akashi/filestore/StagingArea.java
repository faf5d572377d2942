package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where streams become files, one buffer at a time, whatever their length. */
final class StagingArea {

  /** A file that nobody has written to for so long belongs to a program that was ended. */
  static final Duration ORPHANED_AFTER = Duration.ofHours(1);

  private static final int BUFFER = 1 << 16;

  private final Path directory;

  StagingArea(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  StagedFile stage(InputStream content, long mostBytes) throws IOException {
    Path path = Files.createTempFile(directory, "staged-", ".part");
    boolean whole = false;
    try {
      StagedFile staged = new StagedFile(path, write(content, mostBytes, path));
      whole = true;
      return staged;
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static StoredFile write(InputStream content, long mostBytes, Path path)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > mostBytes) {
          throw new FileTooLargeException(mostBytes);
        }
        digest.update(buffer, 0, read);
        ByteBuffer some = ByteBuffer.wrap(buffer, 0, read);
        while (some.hasRemaining()) {
          out.write(some);
        }
      }
      out.force(true);
    }
    return new StoredFile(Sha256.of(digest), size);
  }

  void sweep(Instant now) throws IOException {
    long oldest = now.minus(ORPHANED_AFTER).toEpochMilli();
    List<Path> all;
    try (Stream<Path> files = Files.list(directory)) {
      all = files.toList();
    }
    for (Path file : all) {
      // Its own program may remove it meanwhile; then it is no regular file.
      if (Files.isRegularFile(file) && file.toFile().lastModified() < oldest) {
        Files.deleteIfExists(file);
      }
    }
  }
}
