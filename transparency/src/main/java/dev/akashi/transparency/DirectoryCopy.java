package dev.akashi.transparency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A copy of a log in a directory. */
public record DirectoryCopy(Path directory) implements LogCopy {

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException {
    try (InputStream file = Files.newInputStream(directory.resolve(path))) {
      return Optional.of(file.readNBytes(most + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes a file of the log; a reader sees the old one or the new one. */
  public void write(String path, byte[] bytes) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String path) throws IOException {
    Files.deleteIfExists(directory.resolve(path));
  }
}
