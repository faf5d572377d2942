package dev.akashi.platform.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A source file: the name used in error messages and its text. */
public record SourceFile(String name, String text) {

  /** A file on the class path, for example {@code parameters/programme.yaml}. */
  public static SourceFile onClassPath(String path) {
    try (InputStream stream = SourceFile.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the jar: " + path);
      }
      return new SourceFile(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
