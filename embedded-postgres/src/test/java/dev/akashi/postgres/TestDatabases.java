package dev.akashi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Databases for tests: one real server for the whole JVM, one migrated template, and a fresh copy
 * of it for whoever asks.
 *
 * <pre>{@code
 * TestDatabases.template(db -> migrate(db.url(), db.user(), db.password()));
 * TestDatabases.Database db = TestDatabases.fresh();
 * }</pre>
 */
public final class TestDatabases {

  private static final String TEMPLATE = "akashi_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static @Nullable EmbeddedPostgres server;
  private static boolean templateMade;

  private TestDatabases() {}

  /** Where a database is and who may enter it. */
  public record Database(String url, String user, String password) {

    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  /** Makes the template and lets the migration work on it; later calls do nothing. */
  public static synchronized void template(Consumer<Database> migrate) {
    if (!templateMade) {
      migrate.accept(create(TEMPLATE, "template0"));
      templateMade = true;
    }
  }

  /** A new copy of the template, or an empty database when no template was made. */
  public static synchronized Database fresh() {
    return create("test_" + NUMBER.incrementAndGet(), templateMade ? TEMPLATE : "template0");
  }

  /** A new database with nothing in it. */
  public static synchronized Database empty() {
    return create("test_" + NUMBER.incrementAndGet(), "template0");
  }

  private static Database create(String name, String template) {
    EmbeddedPostgres running = server();
    try (Connection connection = database(running, "postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("no test database " + name, e);
    }
    return database(running, name);
  }

  private static Database database(EmbeddedPostgres running, String name) {
    return new Database(running.jdbcUrl(name), running.user(), running.password());
  }

  private static EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running == null) {
      Path directory = temporaryDirectory();
      running = EmbeddedPostgres.start(directory, Durability.TEST);
      EmbeddedPostgres started = running;
      server = running;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, directory)));
    }
    return running;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("akashi-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(EmbeddedPostgres running, Path directory) {
    running.close();
    try {
      DataFiles.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
