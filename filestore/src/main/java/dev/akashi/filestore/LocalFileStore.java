package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps files in a directory: {@code kept/ab/abcd...} by hash, {@code incoming} for what is being
 * taken in. Both lie on one file system, so that keeping is one atomic move.
 */
public final class LocalFileStore implements FileStore {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path kept;
  private final StagingArea incoming;

  /** Makes the directories where they are missing. */
  public LocalFileStore(Path directory) throws IOException {
    this.kept = Files.createDirectories(directory.resolve("kept"));
    this.incoming = new StagingArea(directory.resolve("incoming"));
  }

  @Override
  public StagedFile stage(InputStream content, long mostBytes) throws IOException {
    return incoming.stage(content, mostBytes);
  }

  /** Also where the content lies already: so a copy that was changed on the disk is healed. */
  @Override
  public void keep(StagedFile staged) throws IOException {
    Path target = path(staged.file().name());
    Path parent = kept.resolve(directory(staged.file().name()));
    Files.createDirectories(parent);
    Files.move(
        staged.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(parent);
    force(kept);
  }

  /** What stands in a directory is on the disk only when the directory itself is. */
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Sha256 name) throws IOException {
    return Files.newInputStream(path(name));
  }

  @Override
  public boolean exists(Sha256 name) {
    return Files.isRegularFile(path(name));
  }

  @Override
  public void remove(Sha256 name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  @Override
  public void names(Instant before, Consumer<Sha256> told) throws IOException {
    try (Stream<Path> files = Files.walk(kept, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches()
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          told.accept(new Sha256(name));
        }
      }
    }
  }

  @Override
  public void sweep() throws IOException {
    incoming.sweep(Instant.now());
  }

  /** Where a file lies. */
  Path path(Sha256 name) {
    return kept.resolve(directory(name)).resolve(name.value());
  }

  private static String directory(Sha256 name) {
    return name.value().substring(0, 2);
  }
}
