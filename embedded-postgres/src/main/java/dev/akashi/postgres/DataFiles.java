package dev.akashi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies where in a data directory. */
record DataFiles(Path root) {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int PASSWORD_BYTES = 24;
  private static final long LONGEST_LOG = 5L * 1024 * 1024;

  Path cluster() {
    return root.resolve("cluster");
  }

  /** A cluster in the making; it becomes {@link #cluster} in one step when it is complete. */
  Path unfinishedCluster() {
    return root.resolve("cluster.part");
  }

  Path password() {
    return root.resolve("password");
  }

  Path log() {
    return root.resolve("postgresql.log");
  }

  Path postmasterPid() {
    return cluster().resolve("postmaster.pid");
  }

  static DataFiles create(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root, OWNER_ONLY);
      return new DataFiles(root.toRealPath());
    } catch (IOException e) {
      throw new PostgresException(
          "The data directory " + root + " cannot be made or entered.",
          "Check the path and its permissions, or choose another directory with --data.",
          e);
    }
  }

  Optional<Integer> clusterVersion() throws IOException {
    Path file = cluster().resolve("PG_VERSION");
    return Files.exists(file)
        ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
        : Optional.empty();
  }

  String newPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.deleteIfExists(password());
    Files.createFile(
        password(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password(), secret + "\n");
    return secret;
  }

  String readPassword() throws IOException {
    if (!Files.exists(password())) {
      throw new PostgresException(
          "The file " + password() + " with the database password is missing.",
          "Put it back from a backup of the data directory, or choose another one with --data.");
    }
    return Files.readString(password()).strip();
  }

  /** The process id and the port of the last server, as the server wrote them. */
  Optional<Postmaster> postmaster() throws IOException {
    if (!Files.exists(postmasterPid())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(postmasterPid());
    try {
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
    } catch (IndexOutOfBoundsException | NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /**
   * Whether the process is the server of this cluster, which works in its directory, or a
   * PostgreSQL of which that cannot be seen.
   */
  boolean mayBeServerOfThisCluster(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      return process.resolve("cwd").toRealPath().equals(cluster());
    } catch (IOException goneOrForeign) {
      return isPostgres(process);
    }
  }

  /** A process that has ended and waits for its parent to notice does nothing any more. */
  private static boolean isPostgres(Path process) {
    try {
      List<String> status = Files.readAllLines(process.resolve("status"));
      return status.stream().anyMatch(line -> line.matches("Name:\\s*postgres.*"))
          && status.stream().noneMatch(line -> line.matches("State:\\s*[ZX].*"));
    } catch (IOException gone) {
      return false;
    }
  }

  void keepLogShort() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
      Files.delete(log());
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(tree)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }

  record Postmaster(long pid, int port) {}
}
