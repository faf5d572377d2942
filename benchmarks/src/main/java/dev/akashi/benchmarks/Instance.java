package dev.akashi.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Akashi started by its launcher as anybody would start it, with a data directory of its own.
 */
final class Instance implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Process process;
  private final int port;
  private final Path data;
  private final Duration toFirstPage;

  private Instance(Process process, int port, Path data, Duration toFirstPage) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.toFirstPage = toFirstPage;
  }

  /** Starts Akashi and waits until the public list is answered. */
  static Instance start(Path launcher, Path data, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    long begun = System.nanoTime();
    List<String> command =
        new ArrayList<>(
            List.of(
                launcher.toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
            .start();
    while (!answers(URI.create("http://127.0.0.1:" + port + "/services"))) {
      boolean late = System.nanoTime() - begun > LONGEST_START.toNanos();
      if (late || !process.isAlive()) {
        process.destroy();
        throw new IOException("Akashi did not start:\n" + endOf(data.resolve("log")));
      }
      Thread.sleep(10);
    }
    return new Instance(process, port, data, Duration.ofNanos(System.nanoTime() - begun));
  }

  Duration toFirstPage() {
    return toFirstPage;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The memory the application holds, in MiB. */
  long applicationMiB() throws IOException {
    return kilobytes(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / 1024;
  }

  /** The memory the processes of the embedded database hold, shared pages counted once, in MiB. */
  long databaseMiB() throws IOException {
    Path cluster = data.resolve("postgres/cluster").toRealPath();
    long kilobytes = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path process : all.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        try {
          if (process.resolve("cwd").toRealPath().equals(cluster)) {
            kilobytes += kilobytes(process.resolve("smaps_rollup"), "Pss:");
          }
        } catch (IOException endedOrForeign) {
          // Then it is none of ours.
        }
      }
    }
    return kilobytes / 1024;
  }

  /** A connection to the throw-away database, with the password that lies in its directory. */
  Connection connect() throws IOException, SQLException {
    List<String> postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    String password = Files.readString(data.resolve("postgres/password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/akashi", "akashi", password);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean answers(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setReadTimeout(10_000);
      connection.getInputStream().readAllBytes();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String endOf(Path log) throws IOException {
    String text = Files.readString(log);
    return text.substring(Math.max(0, text.length() - 2_000));
  }

  private static long kilobytes(Path file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
