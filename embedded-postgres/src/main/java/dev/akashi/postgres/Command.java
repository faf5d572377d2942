package dev.akashi.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end and keeps what it said. */
record Command(int exitCode, String output) {

  private static final long LIMIT_SECONDS = 120;

  boolean succeeded() {
    return exitCode == 0;
  }

  static Command run(Path directory, List<String> words) throws IOException {
    return run(directory, words, "");
  }

  static Command run(Path directory, List<String> words, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
    } catch (IOException endedBeforeReading) {
      // The exit code and the output say what happened.
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("No end after " + LIMIT_SECONDS + " s: " + String.join(" ", words));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted: " + String.join(" ", words), e);
    }
    return new Command(process.exitValue(), output.strip());
  }
}
