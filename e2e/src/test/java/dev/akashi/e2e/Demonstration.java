package dev.akashi.e2e;

import dev.akashi.Akashi;
import dev.akashi.postgres.TestDatabases;
import dev.akashi.postgres.TestDatabases.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application as {@code ./akashi serve --demo} starts it, on an empty real database. */
final class Demonstration implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Demonstration(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** With the people but without what they did so far. */
  static Demonstration start() {
    return start(false);
  }

  /** In the middle of things: services on the list, under review and under assessment. */
  static Demonstration startInTheMiddle() {
    return start(true);
  }

  private static Demonstration start(boolean story) {
    Database database = TestDatabases.empty();
    SpringApplication application = new SpringApplication(Akashi.class);
    application.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
    return new Demonstration(
        application.run(
            "--server.port=0",
            "--akashi.demo=true",
            "--akashi.demo.story=" + story,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--akashi.files.directory=" + files()));
  }

  private static Path files() {
    try {
      return Files.createTempDirectory("akashi-files");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return "http://localhost:" + web.getWebServer().getPort();
    }
    throw new IllegalStateException("no web server runs");
  }

  @Override
  public void close() {
    context.close();
  }
}
