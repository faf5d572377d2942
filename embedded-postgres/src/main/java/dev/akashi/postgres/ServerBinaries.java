package dev.akashi.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL version: the machine's own (Debian keeps each version in a
 * directory of its own) or those that come with Akashi.
 */
record ServerBinaries(int version, Path directory) {

  static final int OLDEST = 15;
  static final int BUNDLED = 18;

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  String program(String name) {
    return directory.resolve(name).toString();
  }

  /**
   * The newest version fit for a new cluster, or the very version that made an existing one.
   *
   * @param clusterVersion the version of the cluster in the data directory, if there is one
   */
  static ServerBinaries find(Path dataDir, Optional<Integer> clusterVersion) throws IOException {
    Optional<ServerBinaries> installed =
        installed(DEBIAN)
            .filter(b -> clusterVersion.map(v -> v == b.version()).orElse(true))
            .max(Comparator.comparingInt(ServerBinaries::version));
    if (installed.isPresent()) {
      return installed.get();
    }
    if (clusterVersion.isPresent() && clusterVersion.get() != BUNDLED) {
      throw new PostgresException(
          "The data in %s was made by PostgreSQL %d, which is not installed on this machine."
              .formatted(dataDir, clusterVersion.get()),
          "Install it (apt-get install postgresql-%d), or choose another directory with --data."
              .formatted(clusterVersion.get()));
    }
    return unpack(dataDir);
  }

  private static Stream<ServerBinaries> installed(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .filter(p -> p.getFileName().toString().matches("\\d{2}"))
          .map(p ->
              new ServerBinaries(Integer.parseInt(p.getFileName().toString()), p.resolve("bin")))
          .filter(b -> b.version() >= OLDEST && b.complete())
          .toList()
          .stream();
    }
  }

  private boolean complete() {
    return Stream.of("initdb", "pg_ctl", "postgres")
        .allMatch(name -> Files.isExecutable(directory.resolve(name)));
  }

  /** Unpacks the programs that come with Akashi beside the data, once. */
  static ServerBinaries unpack(Path dataDir) throws IOException {
    Path target = dataDir.resolve("postgresql-" + BUNDLED);
    ServerBinaries binaries = new ServerBinaries(BUNDLED, target.resolve("bin"));
    if (binaries.complete()) {
      return binaries;
    }
    Path half = dataDir.resolve("postgresql-" + BUNDLED + ".part");
    DataFiles.delete(half);
    Files.createDirectories(half);
    try (InputStream archive = ServerBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null || !System.getProperty("os.arch", "").equals("amd64")) {
        throw new PostgresException(
            "No PostgreSQL "
                + OLDEST
                + " or newer is installed, and none comes with Akashi for"
                + " this kind of machine.",
            "Install it (apt-get install postgresql), or set AKASHI_DATABASE_URL to a server of"
                + " your own.");
      }
      untar(archive, half);
    }
    DataFiles.delete(target);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    return binaries;
  }

  private static void untar(InputStream archive, Path directory) throws IOException {
    Process tar =
        new ProcessBuilder(List.of("tar", "-x", "-f", "-", "--no-same-owner"))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream input = tar.getOutputStream();
        InputStream plain = new XZInputStream(archive)) {
      plain.transferTo(input);
    }
    try {
      if (tar.waitFor() != 0) {
        throw new PostgresException(
            "The PostgreSQL that comes with Akashi could not be unpacked into " + directory + ".",
            "Check that the disk has 100 MB free.");
      }
    } catch (InterruptedException e) {
      tar.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while unpacking PostgreSQL", e);
    }
  }
}
