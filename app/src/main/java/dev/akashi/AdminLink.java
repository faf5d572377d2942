package dev.akashi;

import dev.akashi.directory.ProgrammeDay;
import dev.akashi.identity.AdministratorLink;
import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * {@code ./akashi admin-link}: makes a one-time link for an administrator, beside a running Akashi
 * or without one.
 */
final class AdminLink {

  private AdminLink() {}

  static void run(AdminLinkOptions options) {
    AdministratorLink.Made made =
        make(
                DatabaseAccess.external()
                    .orElseGet(() -> DatabaseAccess.embeddedOrRunning(options.directory())),
                options.email())
            .orElseThrow(() -> new StartRefused(StartTexts.say("start.no-administrator")));
    System.out.println(
        StartTexts.say(
                "start.admin-link", made.administrator().name(), made.administrator().email())
            + "\n"
            + StartTexts.say("start.admin-link-open")
            + "\n  http://localhost:8080"
            + made.path());
  }

  /** Makes the link in the database with these settings. */
  static Optional<AdministratorLink.Made> make(
      Map<String, Object> datasource, Optional<String> email) {
    SpringApplication application = new SpringApplication(Parts.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    application.setDefaultProperties(datasource);
    try (ConfigurableApplicationContext context = application.run()) {
      return context.getBean(AdministratorLink.class).make(email);
    }
  }

  /** The few parts of the application this needs; it is no part of the application itself. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JooqAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = {"dev.akashi.directory.db", "dev.akashi.trail.db", "dev.akashi.identity.db"},
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  @Import(AdministratorLink.class)
  static class Parts {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    ProgrammeDay programmeDay(Clock clock) {
      return () -> LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }
  }
}
