package dev.akashi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the server is kept from running as root, which PostgreSQL refuses.
 *
 * <p>A normal user runs it as himself. Root runs it in a user namespace of its own, where root is
 * nobody but can still reach a data directory below {@code /root}; where the machine forbids user
 * namespaces (many containers do), root hands the data directory to another user and runs it as
 * that one ({@code akashi-db}, made when it is missing, or {@code postgres}). A data directory once
 * handed over stays with that user.
 */
sealed interface RunAs {

  /** The user of the database alone. */
  String OWN_USER = "akashi-db";

  /** What a directory given to another user is known by. */
  String MARK = "akashi-data";

  int NOBODY = 65534;

  /** The words before the program's own. */
  List<String> prefix();

  /**
   * Makes sure that the directory may be given to the run-as user; comes before anything is written
   * into it.
   */
  default void claim(Path dataDir) throws IOException {}

  /** Gives the run-as user what it needs to work in the directory. */
  void prepare(Path dataDir) throws IOException;

  /** The program runs as the user of this process. */
  record Self() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public void prepare(Path dataDir) {}
  }

  /** The program runs as nobody of a new user namespace; files stay root's. */
  record Namespace() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "--user", "--");
    }

    @Override
    public void prepare(Path dataDir) {}
  }

  /** The program runs as another user, who owns the data directory. */
  record OtherUser(int uid, int gid) implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
    }

    /** Only a directory that was empty, or is marked as ours, is given to another user. */
    @Override
    public void claim(Path dataDir) throws IOException {
      Path mark = dataDir.resolve(MARK);
      if (!Files.exists(mark)) {
        if (!isEmpty(dataDir)) {
          throw new PostgresException(
              "The directory "
                  + dataDir
                  + " holds files that are not Akashi's, and PostgreSQL,"
                  + " which does not run as root, would have to own them.",
              "Choose an empty directory with --data, or start Akashi as a normal user.");
        }
        Files.writeString(mark, "All in this directory belongs to Akashi.\n");
      }
      letThrough(dataDir.getParent());
    }

    /** A parent made for this directory alone lets its user pass, and nobody look. */
    private static void letThrough(@Nullable Path parent) throws IOException {
      if (parent == null || uidOf(parent) != 0) {
        return;
      }
      boolean closed =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)).equals("rwx------");
      if (closed && has(parent, 1)) {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
      }
    }

    private static boolean isEmpty(Path directory) throws IOException {
      return has(directory, 0);
    }

    private static boolean has(Path directory, int files) throws IOException {
      try (Stream<Path> all = Files.list(directory)) {
        return all.count() == files;
      }
    }

    @Override
    public void prepare(Path dataDir) throws IOException {
      List<Path> all;
      try (Stream<Path> files = Files.walk(dataDir)) {
        all = files.toList();
      }
      for (Path file : all) {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      }
      if (!works(this, List.of("test", "-w", dataDir.toString()))) {
        throw new PostgresException(
            "PostgreSQL does not run as root, and user " + uid + " cannot reach " + dataDir + ".",
            "Choose a directory that other users may enter with --data (for example below"
                + " /var/lib), or start Akashi as a normal user.");
      }
    }
  }

  /** The way that fits this process, this machine and the owner of the data directory. */
  static RunAs forDirectory(Path dataDir) throws IOException {
    if (uidOf(Path.of("/proc/self")) != 0) {
      return new Self();
    }
    int owner = uidOf(dataDir);
    if (owner != 0 && owner != NOBODY) {
      return new OtherUser(owner, (int) Files.getAttribute(dataDir, "unix:gid"));
    }
    Namespace namespace = new Namespace();
    if (owner == 0 && works(namespace, List.of("id", "-un"))) {
      return namespace;
    }
    return otherUser()
        .or(RunAs::madeUser)
        .orElseThrow(() ->
            new PostgresException(
                "PostgreSQL does not run as root, and there is neither a user namespace nor a user"
                    + " for it.",
                "Make one (useradd --system --no-create-home "
                    + OWN_USER
                    + "), or start Akashi as a normal user."));
  }

  /**
   * The first of the users made for such work that this machine lets root become. Never nobody, who
   * may own other things and run other programs.
   */
  static Optional<RunAs> otherUser() {
    return Stream.of(OWN_USER, "postgres")
        .flatMap(name -> account(name).stream())
        .filter(user -> works(user, List.of("true")))
        .findFirst();
  }

  /** A system user for the database alone, made once. */
  private static Optional<RunAs> madeUser() {
    try {
      Command.run(
          Path.of("/"),
          List.of("useradd", "--system", "--no-create-home", "--shell", "/bin/false", OWN_USER));
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
    return account(OWN_USER).filter(user -> works(user, List.of("true")));
  }

  static Optional<RunAs> account(String name) {
    try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 3 && fields[0].equals(name))
          .<RunAs>map(f -> new OtherUser(Integer.parseInt(f[2]), Integer.parseInt(f[3])))
          .findFirst();
    } catch (IOException | UncheckedIOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean works(RunAs way, List<String> words) {
    List<String> all = new ArrayList<>(way.prefix());
    all.addAll(words);
    try {
      return Command.run(Path.of("/"), all).succeeded();
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static int uidOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }
}
