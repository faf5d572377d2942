package dev.akashi.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs, the user and the files together: initialise, start, stop. */
record Cluster(DataFiles files, ServerBinaries binaries, RunAs runAs, Durability durability) {

  static final String USER = "akashi";
  static final String DATABASE = "akashi";

  private static final int ATTEMPTS = 5;

  /** What every server gets, whatever the file in the cluster says. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=64MB",
          "jit=off",
          "log_min_messages=warning",
          "max_wal_size=512MB");

  /** Makes the cluster and its one database when there is none yet. */
  void initialise() throws IOException {
    if (Files.exists(files.cluster())) {
      return;
    }
    DataFiles.delete(files.unfinishedCluster());
    files.newPassword();
    Files.createDirectory(files.unfinishedCluster());
    runAs.prepare(files.root());
    List<String> words = new ArrayList<>();
    words.add(binaries.program("initdb"));
    words.addAll(List.of("-D", files.unfinishedCluster().toString(), "-U", USER));
    words.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + files.password()));
    words.addAll(List.of("--encoding=UTF8", "--no-instructions"));
    words.addAll(
        binaries.version() >= 17
            ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
            : List.of("--locale=C.UTF-8"));
    if (durability == Durability.TEST) {
      words.add("--no-sync");
    }
    must("initialise a cluster in " + files.root(), run(words, ""));
    must(
        "make the database in " + files.root(),
        run(
            List.of(
                binaries.program("postgres"),
                "--single",
                "-D",
                files.unfinishedCluster().toString(),
                "postgres"),
            "CREATE DATABASE " + DATABASE + ";\n"));
    Files.move(files.unfinishedCluster(), files.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server on a free port, or on the given one when it is not 0. */
  DataFiles.Postmaster start(int wantedPort) throws IOException {
    runAs.prepare(files.root());
    stopOrphan();
    files.keepLogShort();
    String said = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pause(attempt * 500L);
      int port = wantedPort == 0 ? freePort() : wantedPort;
      long logBefore = Files.exists(files.log()) ? Files.size(files.log()) : 0;
      Command result =
          pgCtl("start", "-w", "-t", "90", "-l", files.log().toString(), "-o", options(port));
      if (result.succeeded()) {
        return files
            .postmaster()
            .orElseThrow(() -> new IOException("no process id in " + files.postmasterPid()));
      }
      said = result.output() + "\n" + logFrom(logBefore);
      if (!said.contains("could not bind") && !said.contains("still in use")) {
        break;
      }
    }
    throw failed("start the server of " + files.root(), said);
  }

  /** Stops the server: when its clients have left, or soon; at once when it does not obey. */
  void stop(boolean awaitClients) throws IOException {
    if (awaitClients && pgCtl("stop", "-w", "-t", "15", "-m", "smart").succeeded()) {
      return;
    }
    Command fast = pgCtl("stop", "-w", "-t", "30", "-m", "fast");
    if (!fast.succeeded() && Files.exists(files.postmasterPid())) {
      pgCtl("stop", "-w", "-t", "30", "-m", "immediate");
    }
  }

  /**
   * A server whose process was killed leaves a file behind; a server whose parent was, lives on.
   */
  private void stopOrphan() throws IOException {
    if (!Files.exists(files.postmasterPid())) {
      return;
    }
    Optional<Long> alive =
        files.postmaster().map(DataFiles.Postmaster::pid).filter(files::mayBeServerOfThisCluster);
    if (alive.isPresent()) {
      stop(false);
      if (!hasEnded(alive.get())) {
        throw new PostgresException(
            "Another PostgreSQL, process %d, still runs on %s and cannot be stopped."
                .formatted(alive.get(), files.root()),
            "Stop it and try again; two servers on one directory would destroy the data.");
      }
    }
    Files.deleteIfExists(files.postmasterPid());
  }

  /** A server says that it has stopped a moment before it is gone. */
  private boolean hasEnded(long pid) throws IOException {
    for (int i = 0; i < 50 && files.mayBeServerOfThisCluster(pid); i++) {
      pause(100);
    }
    return !files.mayBeServerOfThisCluster(pid);
  }

  private String options(int port) {
    return Stream.of(SETTINGS.stream(), durability.settings().stream(), Stream.of("port=" + port))
        .flatMap(settings -> settings)
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  private Command pgCtl(String action, String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(binaries.program("pg_ctl"), action, "-D", files.cluster().toString()));
    words.addAll(List.of(more));
    return run(words, "");
  }

  private Command run(List<String> words, String input) throws IOException {
    return Command.run(
        files.root(), Stream.concat(runAs.prefix().stream(), words.stream()).toList(), input);
  }

  private String logFrom(long position) throws IOException {
    if (!Files.exists(files.log())) {
      return "";
    }
    String all = Files.readString(files.log());
    return all.substring((int) Math.min(position, all.length()));
  }

  private void must(String what, Command result) {
    if (!result.succeeded()) {
      throw failed(what, result.output());
    }
  }

  private PostgresException failed(String what, String said) {
    return new PostgresException(
        "PostgreSQL %d could not %s. It said: %s".formatted(binaries.version(), what, said.strip()),
        "Check the free disk space and the permissions of the directory; the full log is "
            + files.log()
            + ".");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting PostgreSQL", e);
    }
  }
}
