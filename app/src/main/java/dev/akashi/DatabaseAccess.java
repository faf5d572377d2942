package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import dev.akashi.postgres.EmbeddedPostgres;
import dev.akashi.postgres.ExternalDatabase;
import dev.akashi.postgres.PostgresException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How the application reaches its database, as settings of the framework. */
final class DatabaseAccess {

  private DatabaseAccess() {}

  /** An external PostgreSQL, when the environment names one. */
  static Optional<Map<String, Object>> external() {
    String url = System.getenv("AKASHI_DATABASE_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    String user = System.getenv().getOrDefault("AKASHI_DATABASE_USER", "akashi");
    String password = System.getenv().getOrDefault("AKASHI_DATABASE_PASSWORD", "");
    ExternalDatabase.look(jdbc, user, password)
        .ifPresent(found -> {
          throw new StartRefused(text(found, jdbc.replaceFirst("\\?.*", ""), user));
        });
    return Optional.of(datasource(jdbc, user, password));
  }

  private static String text(ExternalDatabase.Finding found, String address, String user) {
    return switch (found.trouble()) {
      case BAD_ADDRESS -> StartTexts.say("start.database-address");
      case UNREACHABLE -> StartTexts.say("start.database-unreachable", address);
      case WRONG_PASSWORD -> StartTexts.say("start.database-password", address, user);
      case NO_DATABASE -> StartTexts.say("start.database-missing", address);
      case TOO_OLD ->
          StartTexts.say(
              "start.database-old", address, found.said(), String.valueOf(ExternalDatabase.OLDEST));
      case OTHER -> StartTexts.say("start.database-other", address, found.said());
    };
  }

  /** The server of this data directory, started here. */
  static Map<String, Object> embedded(Path directory) {
    StartCheck.directory(directory);
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(postgres(directory), DatabaseAccess::end);
      return datasource(
          server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
    } catch (PostgresException e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }

  /** Without its database Akashi cannot do anything; whoever looks after it has to know. */
  private static void end(PostgresException hopeless) {
    System.err.println(hopeless.getMessage() + " " + StartTexts.say("start.database-ended"));
    System.exit(1);
  }

  /** The server of this data directory, which another process keeps or, else, started here. */
  static Map<String, Object> embeddedOrRunning(Path directory) {
    if (!EmbeddedPostgres.hasData(postgres(directory))) {
      throw new StartRefused(StartTexts.say("start.no-data", directory.toString()));
    }
    try {
      return EmbeddedPostgres.running(postgres(directory))
          .map(running ->
              datasource(
                  running.jdbcUrl(EmbeddedPostgres.DATABASE), running.user(), running.password()))
          .orElseGet(() -> embedded(directory));
    } catch (PostgresException e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }

  /** As above, and where there is no data yet a new server is made. */
  static Map<String, Object> embeddedRunningOrNew(Path directory) {
    return EmbeddedPostgres.hasData(postgres(directory))
        ? embeddedOrRunning(directory)
        : embedded(directory);
  }

  private static Path postgres(Path directory) {
    return directory.resolve("postgres");
  }

  private static Map<String, Object> datasource(String url, String user, String password) {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password);
  }
}
