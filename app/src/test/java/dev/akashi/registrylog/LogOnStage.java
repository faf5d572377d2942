package dev.akashi.registrylog;

import dev.akashi.testing.Visitor;
import dev.akashi.transparency.CopyVerifier;
import dev.akashi.transparency.LogCopy;
import dev.akashi.transparency.NoteKey;
import dev.akashi.transparency.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The log as anybody reads it over HTTP. */
public record LogOnStage(Visitor visitor) implements LogCopy {

  @Override
  public Optional<byte[]> read(String path, int most) {
    String address = "/log/" + path;
    return visitor.get(address).status() == 200
        ? Optional.of(visitor.download(address))
        : Optional.empty();
  }

  public String text(String path) {
    return new String(read(path, Integer.MAX_VALUE - 1).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** Checks the whole log, as {@code ./akashi log verify} does. */
  public Verification verify(Optional<NoteKey> known, Optional<String> earlier) {
    try {
      return new CopyVerifier(this, known, earlier).verify();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
