package dev.akashi;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts the database, then the application, and says where to go. */
final class Serve {

  private Serve() {}

  static void run(ServeOptions options) {
    long begun = System.nanoTime();
    StartCheck.port(options.listen(), options.port());
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", options.port());
    settings.put("server.address", options.listen());
    settings.put("akashi.demo", options.demo());
    settings.put("akashi.begun-nanos", begun);
    settings.put("akashi.files.directory", options.directory().resolve("files").toString());
    settings.putAll(
        DatabaseAccess.external().orElseGet(() -> DatabaseAccess.embedded(options.directory())));
    SpringApplication application = new SpringApplication(Akashi.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(settings);
    application.run();
  }
}
