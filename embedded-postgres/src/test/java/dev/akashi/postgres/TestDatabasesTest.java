package dev.akashi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabasesTest {

  @Test
  void everyFreshDatabaseIsACopyOfTheMigratedTemplateAndNobodyElses() throws Exception {
    TestDatabases.template(db -> execute(db, "CREATE TABLE place (name text)"));
    TestDatabases.Database one = TestDatabases.fresh();
    TestDatabases.Database other = TestDatabases.fresh();
    execute(one, "INSERT INTO place VALUES ('one')");
    assertThat(count(one)).isEqualTo(1);
    assertThat(count(other)).isZero();
  }

  private static void execute(TestDatabases.Database db, String sql) {
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int count(TestDatabases.Database db) throws SQLException {
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM place")) {
      result.next();
      return result.getInt(1);
    }
  }
}
