package dev.akashi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the server is kept from running as root, which PostgreSQL refuses.
 *
 * <p>A normal user runs it as himself. Root runs it in a user namespace of its own, where root is
 * nobody but can still reach a data directory below {@code /root}; where the machine forbids user
 * namespaces (many containers do), root hands the data directory to another user and runs it as
 * that one. A data directory once handed over stays with that user.
 */
sealed interface RunAs {

  /** The words before the program's own. */
  List<String> prefix();

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
    if (owner != 0) {
      return new OtherUser(owner, (int) Files.getAttribute(dataDir, "unix:gid"));
    }
    Namespace namespace = new Namespace();
    if (works(namespace, List.of("id", "-un"))) {
      return namespace;
    }
    return otherUser()
        .orElseThrow(() ->
            new PostgresException(
                "PostgreSQL does not run as root, and neither a user namespace nor a user"
                    + " named postgres or nobody is available.",
                "Start Akashi as a normal user."));
  }

  /** The first of the users made for such work that this machine lets root become. */
  static Optional<RunAs> otherUser() {
    return Stream.of("postgres", "nobody")
        .flatMap(name -> account(name).stream())
        .filter(user -> works(user, List.of("true")))
        .findFirst();
  }

  private static Optional<RunAs> account(String name) {
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
