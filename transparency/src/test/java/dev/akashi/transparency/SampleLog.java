package dev.akashi.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A log in a directory, to be spoilt. */
public final class SampleLog {

  public static final String ORIGIN = "log.example/list";
  private static final NoteSigner SIGNER = NoteSigner.create(ORIGIN);

  private final Path directory;

  private SampleLog(Path directory) {
    this.directory = directory;
  }

  public static SampleLog of(Path directory, int size) throws IOException {
    LogWriter writer = new LogWriter(new DirectoryCopy(directory), ORIGIN);
    for (int i = 0; i < size; i++) {
      writer.append(("{\"entry\":" + i + "}").getBytes(StandardCharsets.UTF_8));
    }
    writer.finish(SIGNER, keys());
    return new SampleLog(directory);
  }

  static KeyHistory keys() {
    return KeyHistory.of(ORIGIN, List.of(KeyHistory.first(SIGNER.key())));
  }

  public static NoteSigner signer() {
    return SIGNER;
  }

  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(directory.resolve(path));
  }

  public void write(String path, byte[] bytes) throws IOException {
    Files.write(directory.resolve(path), bytes);
  }

  public void delete(String path) throws IOException {
    Files.delete(directory.resolve(path));
  }

  void flip(String path, int at) throws IOException {
    byte[] bytes = read(path);
    bytes[at] ^= 1;
    write(path, bytes);
  }

  public void cut(String path, int by) throws IOException {
    byte[] bytes = read(path);
    write(path, Arrays.copyOf(bytes, bytes.length - by));
  }

  String checkpoint() throws IOException {
    return new String(read(LogCopy.CHECKPOINT), StandardCharsets.UTF_8);
  }

  Verification verify() throws IOException {
    return verify(Optional.empty(), Optional.empty());
  }

  Verification verify(Optional<NoteKey> known, Optional<String> earlier) throws IOException {
    return new CopyVerifier(new DirectoryCopy(directory), known, earlier).verify();
  }
}
