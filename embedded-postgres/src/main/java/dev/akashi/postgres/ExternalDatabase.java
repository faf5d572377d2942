package dev.akashi.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Looks, before the start, whether a PostgreSQL that somebody else keeps can be used. */
public final class ExternalDatabase {

  public static final int OLDEST = 15;

  private static final int SECONDS_TO_ANSWER = 10;

  private ExternalDatabase() {}

  /** Why a database cannot be used. */
  public enum Trouble {
    BAD_ADDRESS,
    UNREACHABLE,
    WRONG_PASSWORD,
    NO_DATABASE,
    TOO_OLD,
    OTHER
  }

  /** What stands in the way, with what the database said. */
  public record Finding(Trouble trouble, String said) {}

  /** What stands in the way of using this database; empty when nothing does. */
  public static Optional<Finding> look(String jdbcUrl, String user, String password) {
    DriverManager.setLoginTimeout(SECONDS_TO_ANSWER);
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      return version < OLDEST
          ? Optional.of(new Finding(Trouble.TOO_OLD, String.valueOf(version)))
          : Optional.empty();
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage());
      return Optional.of(new Finding(troubleOf(String.valueOf(e.getSQLState()), said), said));
    }
  }

  private static Trouble troubleOf(String state, String said) {
    if (said.startsWith("No suitable driver")) {
      return Trouble.BAD_ADDRESS;
    }
    return switch (state) {
      case "28000", "28P01", "08004" -> Trouble.WRONG_PASSWORD;
      case "3D000" -> Trouble.NO_DATABASE;
      default -> state.startsWith("08") ? Trouble.UNREACHABLE : Trouble.OTHER;
    };
  }
}
