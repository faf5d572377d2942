package dev.akashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.platform.StartRefused;
import dev.akashi.postgres.TestDatabases;
import dev.akashi.postgres.TestDatabases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SchemaUpdateTest {

  private final SchemaUpdate update = new SchemaUpdate();

  @Test
  void aDatabaseOfAnotherVersionIsToldInOneSentence() throws SQLException {
    Database database = TestDatabases.empty();
    update.migrate(flyway(database));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '012'");
    }

    assertThatThrownBy(() -> update.migrate(flyway(database)))
        .isInstanceOf(StartRefused.class)
        .message()
        .satisfies(text -> assertThat(text).contains("--data").doesNotContain("checksum"));
  }

  @Test
  void aDatabaseThatIsUpToDateStaysAsItIs() {
    Database database = TestDatabases.empty();
    update.migrate(flyway(database));
    update.migrate(flyway(database));

    assertThat(flyway(database).info().pending()).isEmpty();
  }

  private static Flyway flyway(Database database) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load();
  }
}
