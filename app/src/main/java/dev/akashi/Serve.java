package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.postgres.EmbeddedPostgres;
import dev.akashi.postgres.PostgresException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts the database, then the application, and says where to go. */
final class Serve {

  private Serve() {}

  static void run(ServeOptions options) {
    long begun = System.nanoTime();
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", options.port());
    settings.put("akashi.demo", options.demo());
    settings.put("akashi.begun-nanos", begun);
    settings.putAll(external().orElseGet(() -> embedded(options)));
    SpringApplication application = new SpringApplication(Akashi.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(settings);
    application.run();
  }

  /** An external PostgreSQL, when the environment names one. */
  private static Optional<Map<String, Object>> external() {
    String url = System.getenv("AKASHI_DATABASE_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    return Optional.of(
        datasource(
            jdbc,
            System.getenv().getOrDefault("AKASHI_DATABASE_USER", "akashi"),
            System.getenv().getOrDefault("AKASHI_DATABASE_PASSWORD", "")));
  }

  private static Map<String, Object> embedded(ServeOptions options) {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(options.directory().resolve("postgres"));
      return datasource(
          server.jdbcUrl(EmbeddedPostgres.DATABASE), server.user(), server.password());
    } catch (PostgresException e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> datasource(String url, String user, String password) {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password);
  }
}
