package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** All versions of the process; a revision adds one and never rewrites an old one (CBD-09). */
public record StepProcesses(List<StepProcess> versions) {

  private static final String RESOURCE = "/decision/steps.yaml";

  public StepProcesses {
    versions = List.copyOf(versions);
  }

  /** The versions that come with Akashi. */
  public static StepProcesses bundled() {
    try (InputStream in =
        Objects.requireNonNull(StepProcesses.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new StepProcesses(StepProcessFile.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public StepProcess version(String version) {
    return versions.stream()
        .filter(process -> process.version().equals(version))
        .findFirst()
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("decision.no-such-process", "CBD-09").with(version)));
  }
}
