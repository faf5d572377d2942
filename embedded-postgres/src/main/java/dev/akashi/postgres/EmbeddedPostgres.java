package dev.akashi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL server that belongs to this process: its data outlives the process, its life does
 * not. The server is watched and started again when it dies, and stopped when the process ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The database every cluster has from its first start. */
  public static final String DATABASE = Cluster.DATABASE;

  private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

  private final Cluster cluster;
  private final DirectoryLock lock;
  private final String password;
  private final Consumer<PostgresException> whenHopeless;
  private final Restarts restarts = new Restarts();
  private final Thread shutdownHook = new Thread(this::stopWithProcess, "stop-postgresql");
  private DataFiles.Postmaster postmaster;
  private boolean closed;

  private EmbeddedPostgres(
      Cluster cluster,
      DirectoryLock lock,
      String password,
      DataFiles.Postmaster postmaster,
      Consumer<PostgresException> whenHopeless) {
    this.cluster = cluster;
    this.lock = lock;
    this.password = password;
    this.whenHopeless = whenHopeless;
    this.postmaster = postmaster;
  }

  /** Starts the server on the data in the directory; makes both when there are none. */
  public static EmbeddedPostgres start(Path dataDir) {
    return start(dataDir, Durability.SAFE);
  }

  /**
   * Starts the server on the data in the directory.
   *
   * @param whenHopeless is told when the server ended and could not be started again any more
   */
  public static EmbeddedPostgres start(Path dataDir, Consumer<PostgresException> whenHopeless) {
    DataFiles files = DataFiles.create(dataDir);
    return start(
        files,
        Durability.SAFE,
        () -> RunAs.forDirectory(files.root()),
        () -> ServerBinaries.find(files.root(), files.clusterVersion()),
        whenHopeless);
  }

  /**
   * Starts the server on the data in the directory, with the given promise.
   *
   * @throws PostgresException when that is not possible; the message says why and what to do
   */
  public static EmbeddedPostgres start(Path dataDir, Durability durability) {
    DataFiles files = DataFiles.create(dataDir);
    return start(
        files,
        durability,
        () -> RunAs.forDirectory(files.root()),
        () -> ServerBinaries.find(files.root(), files.clusterVersion()));
  }

  static EmbeddedPostgres start(
      DataFiles files,
      Durability durability,
      Choice<RunAs> runAs,
      Choice<ServerBinaries> binaries) {
    return start(files, durability, runAs, binaries, hopeless -> {});
  }

  private static EmbeddedPostgres start(
      DataFiles files,
      Durability durability,
      Choice<RunAs> runAs,
      Choice<ServerBinaries> binaries,
      Consumer<PostgresException> whenHopeless) {
    try {
      RunAs user = runAs.get();
      user.claim(files.root());
      DirectoryLock lock = DirectoryLock.take(files.root());
      try {
        Cluster cluster = new Cluster(files, binaries.get(), user, durability);
        cluster.initialise();
        String password = files.readPassword();
        DataFiles.Postmaster postmaster = cluster.start(0);
        EmbeddedPostgres server =
            new EmbeddedPostgres(cluster, lock, password, postmaster, whenHopeless);
        Runtime.getRuntime().addShutdownHook(server.shutdownHook);
        server.watch(postmaster);
        return server;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PostgresException(
          "The database in " + files.root() + " cannot be used: " + e.getMessage() + ".",
          "Check the permissions and the free space of the directory.",
          e);
    }
  }

  /** Whether a server was ever started on the data in the directory. */
  public static boolean hasData(Path dataDir) {
    return Files.exists(new DataFiles(dataDir).cluster());
  }

  /** How to reach the server that another process keeps on this data; empty when none does. */
  public static Optional<Running> running(Path dataDir) {
    DataFiles files = new DataFiles(dataDir);
    try {
      return DirectoryLock.isHeld(files.root()) ? Optional.of(reach(files)) : Optional.empty();
    } catch (IOException e) {
      throw new PostgresException(
          "The database in " + files.root() + " cannot be reached: " + e.getMessage() + ".",
          "Do it as the user who started Akashi.",
          e);
    }
  }

  private static Running reach(DataFiles files) throws IOException {
    int port =
        files
            .postmaster()
            .orElseThrow(() -> new IOException("it is just being started or stopped"))
            .port();
    return new Running(port, files.readPassword());
  }

  /** A server in the care of another process. */
  public record Running(int port, String password) {

    public String jdbcUrl(String database) {
      return urlOf(port, database);
    }

    public String user() {
      return Cluster.USER;
    }

    @Override
    public String toString() {
      return "Running[" + port + "]";
    }
  }

  private static String urlOf(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String jdbcUrl(String database) {
    return urlOf(port(), database);
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** The port of the loopback interface; it stays the same while this instance lives. */
  public synchronized int port() {
    return postmaster.port();
  }

  synchronized long pid() {
    return postmaster.pid();
  }

  /** Stops the server cleanly; what was committed stays in the data directory. */
  @Override
  public void close() {
    stop(false);
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has run or finds nothing more to do.
    }
  }

  /** The process ends: what still works on the database is given the time to end first. */
  private void stopWithProcess() {
    stop(cluster.durability() == Durability.SAFE);
  }

  private synchronized void stop(boolean awaitClients) {
    if (closed) {
      return;
    }
    closed = true;
    try {
      cluster.stop(awaitClients);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch(DataFiles.Postmaster watched) {
    Thread.ofVirtual()
        .name("watch-postgresql")
        .start(() -> {
          ProcessHandle.of(watched.pid()).ifPresent(process -> process.onExit().join());
          startAgainPatiently();
        });
  }

  /** The waits are outside the lock, so that a stop meanwhile is not held up. */
  private void startAgainPatiently() {
    boolean started = false;
    while (!started) {
      Optional<Duration> wait = restarts.next(Duration.ofNanos(System.nanoTime()));
      if (wait.isEmpty()) {
        giveUp();
        return;
      }
      try {
        Thread.sleep(wait.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      started = startAgain();
    }
  }

  /** Whether there is nothing more to do: the server runs again, or is no longer wanted. */
  private synchronized boolean startAgain() {
    if (closed) {
      return true;
    }
    LOG.log(Level.WARNING, "PostgreSQL ended unexpectedly and is started again.");
    try {
      postmaster = cluster.start(postmaster.port());
      watch(postmaster);
      return true;
    } catch (IOException | PostgresException e) {
      LOG.log(Level.ERROR, "PostgreSQL could not be started again.", e);
      return false;
    }
  }

  private void giveUp() {
    PostgresException hopeless =
        new PostgresException(
            "PostgreSQL ended again and again and is not started any more.",
            "The reason is in " + cluster.files().log() + ".");
    LOG.log(Level.ERROR, hopeless.getMessage());
    whenHopeless.accept(hopeless);
  }

  @FunctionalInterface
  interface Choice<T> {
    T get() throws IOException;
  }
}
