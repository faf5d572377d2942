package dev.akashi.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that starts a server and then only waits to be ended. */
final class LonelyServer {

  private static final String READY = "ready";

  private LonelyServer() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedPostgres.start(Path.of(args[0]), Durability.TEST);
    System.out.println(READY);
    Thread.currentThread().join();
  }

  /** Starts the process and comes back when its server runs. */
  static Process start(Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LonelyServer.class.getName(),
                    directory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    if (!READY.equals(output.readLine())) {
      throw new IOException("no server in the other process");
    }
    return process;
  }
}
