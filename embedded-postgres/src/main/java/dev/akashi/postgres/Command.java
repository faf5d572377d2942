package dev.akashi.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end and keeps what it said. */
record Command(int exitCode, String output) {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  boolean succeeded() {
    return exitCode == 0;
  }

  static Command run(Path directory, List<String> words) throws IOException {
    return run(directory, words, "");
  }

  static Command run(Path directory, List<String> words, String input) throws IOException {
    return run(directory, words, input, LIMIT);
  }

  static Command run(Path directory, List<String> words, String input, Duration limit)
      throws IOException {
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
    CompletableFuture<String> output = outputOf(process);
    try {
      if (!process.waitFor(limit)) {
        process.destroyForcibly();
        throw new IOException(
            "No end after " + limit.toSeconds() + " s: " + String.join(" ", words));
      }
      return new Command(
          process.exitValue(),
          output.completeOnTimeout("", LAST_WORDS.toSeconds(), TimeUnit.SECONDS).join().strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted: " + String.join(" ", words), e);
    }
  }

  /** Read beside the waiting: a program that says much does not stop, nor does one that hangs. */
  private static CompletableFuture<String> outputOf(Process process) {
    CompletableFuture<String> output = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try (InputStream in = process.getInputStream()) {
            output.complete(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            output.complete("");
          }
        });
    return output;
  }
}
