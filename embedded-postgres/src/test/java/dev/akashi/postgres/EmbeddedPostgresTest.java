package dev.akashi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path directory;

  @Test
  void theFirstStartMakesADatabaseThatOnlyThePasswordOpens() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.TEST)) {
      assertThat(query(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(query(server, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(query(server, "SELECT lower('Ä') || '証'")).isEqualTo("ä証");
      assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      Path password = directory.resolve("password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
      String url = server.jdbcUrl(EmbeddedPostgres.DATABASE);
      assertThatThrownBy(() -> DriverManager.getConnection(url, server.user(), "wrong").close())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aDirectoryThatIsMadeIsItsOwnersAlone() throws Exception {
    Path made = DataFiles.create(directory.resolve("data/postgres")).root();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aServerInTheCareOfAnotherProcessIsReachedWithoutStoppingIt() throws Exception {
    assertThat(EmbeddedPostgres.running(directory)).isEmpty();
    Process other = LonelyServer.start(directory);
    try {
      EmbeddedPostgres.Running running = EmbeddedPostgres.running(directory).orElseThrow();
      String url = running.jdbcUrl(EmbeddedPostgres.DATABASE);
      try (Connection connection =
          DriverManager.getConnection(url, running.user(), running.password())) {
        assertThat(connection.isValid(10)).isTrue();
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
      other.waitFor();
    }
    assertThat(EmbeddedPostgres.running(directory)).isEmpty();
  }

  @Test
  void dataStaysBetweenStartsAndCommitsAreDurableUnlessATestSaysOtherwise() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      assertThat(query(server, "SHOW fsync")).isEqualTo("on");
      remember(server, "kept");
    }
    assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    try (EmbeddedPostgres again = EmbeddedPostgres.start(directory, Durability.TEST)) {
      assertThat(query(again, "SHOW fsync")).isEqualTo("off");
      assertThat(query(again, "SELECT word FROM memory")).isEqualTo("kept");
    }
  }

  @Test
  void aServerThatDiesIsStartedAgainOnTheSamePort() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
      remember(server, "kept");
      long first = server.pid();
      int port = server.port();
      kill(first);
      awaitAnswer(server);
      assertThat(server.pid()).isNotEqualTo(first);
      assertThat(server.port()).isEqualTo(port);
      assertThat(query(server, "SELECT word FROM memory")).isEqualTo("kept");
    }
  }

  @Test
  void aFileLeftByAKilledServerDoesNotStopTheNextStart() throws Exception {
    EmbeddedPostgres.start(directory, Durability.TEST).close();
    String lines = "%d\n%s\n1\n54321\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), "x");
    Files.writeString(directory.resolve("cluster/postmaster.pid"), lines);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.TEST)) {
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatOutlivedItsProcessIsReplacedAtTheNextStart() throws Exception {
    Process killed = LonelyServer.start(directory);
    long orphan = DataFiles.create(directory).postmaster().orElseThrow().pid();
    killed.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.TEST)) {
      assertThat(server.pid()).isNotEqualTo(orphan);
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aDirectoryInUseByAnotherProcessIsRefusedByName() throws Exception {
    Process other = LonelyServer.start(directory);
    try {
      assertThatThrownBy(() -> EmbeddedPostgres.start(directory).close())
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining(directory.toString());
    } finally {
      other.destroy();
      other.waitFor();
    }
    assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void rootHandsTheDirectoryToAnotherUserWhereNamespacesAreForbidden() throws Exception {
    assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only as root");
    Path reachable = Files.createDirectory(directory.resolve("data"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataFiles files = DataFiles.create(reachable);
    Optional<RunAs> other = RunAs.otherUser().or(() -> RunAs.account("daemon"));
    assumeTrue(other.isPresent(), "no user to become");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(
            files,
            Durability.TEST,
            other::orElseThrow,
            () -> ServerBinaries.find(files.root(), files.clusterVersion()))) {
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
    assertThat((int) Files.getAttribute(reachable, "unix:uid")).isNotZero();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(reachable, Durability.TEST)) {
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aDirectoryWithOtherFilesIsNotGivenToAnotherUser() throws Exception {
    assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only as root");
    Path letter = Files.writeString(directory.resolve("letter"), "mine");

    assertThatThrownBy(() -> new RunAs.OtherUser(1, 1).claim(directory))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("not Akashi's");

    assertThat((int) Files.getAttribute(letter, "unix:uid")).isZero();
  }

  @Test
  void nobodyIsNeverTheUserOfTheDatabase() throws Exception {
    assumeTrue((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only as root");
    Files.setAttribute(directory, "unix:uid", RunAs.NOBODY);
    Optional<RunAs> user = RunAs.otherUser();
    assumeTrue(user.isPresent(), "would make a user on this machine");

    assertThat(RunAs.forDirectory(directory)).isEqualTo(user.get());
  }

  @Test
  void aMissingPasswordIsSaidBeforeTheServerIsStarted() throws Exception {
    EmbeddedPostgres.start(directory, Durability.TEST).close();
    Files.delete(directory.resolve("password"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(directory, Durability.TEST).close())
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("password");
    assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aRestartThatFailedIsTriedAgain() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.TEST)) {
      Path settings = directory.resolve("cluster/postgresql.auto.conf");
      String good = Files.readString(settings);
      Files.writeString(settings, "no setting at all\n");
      kill(server.pid());
      awaitInLog("postgresql.auto.conf");
      Files.writeString(settings, good);
      awaitAnswer(server);
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aSecondStartOnTheSameDirectoryIsRefusedByName() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.TEST)) {
      assertThat(server.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedPostgres.start(directory).close())
          .isInstanceOf(PostgresException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("already in use")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")).close())
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining(file.resolve("data").toString());
  }

  @Test
  void dataOfAVersionThatIsNotInstalledNamesThePackageToInstall() {
    assertThatThrownBy(() -> ServerBinaries.find(directory, Optional.of(99)))
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("apt-get install postgresql-99");
  }

  @Test
  void theServerThatComesWithAkashiWorksWhereNoneIsInstalled() throws Exception {
    DataFiles files = DataFiles.create(directory);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(
            files,
            Durability.TEST,
            () -> RunAs.forDirectory(files.root()),
            () -> ServerBinaries.unpack(files.root()))) {
      assertThat(query(server, "SHOW server_version")).startsWith("18");
      assertThat(query(server, "SELECT lower('Ä') || '証'")).isEqualTo("ä証");
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private void awaitInLog(String words) throws Exception {
    Path log = directory.resolve("postgresql.log");
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.readString(log).contains(words)) {
      assertThat(System.nanoTime())
          .as("no start was tried with the damaged settings")
          .isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static void awaitAnswer(EmbeddedPostgres server) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    long first = server.pid();
    while (System.nanoTime() < end) {
      try {
        query(server, "SELECT 1");
        if (server.pid() != first || ProcessHandle.of(first).isEmpty()) {
          return;
        }
      } catch (SQLException notYet) {
        Thread.sleep(100);
      }
    }
  }

  private static void remember(EmbeddedPostgres server, String word) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE memory (word text)");
      statement.execute("INSERT INTO memory VALUES ('" + word + "')");
    }
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
  }
}
