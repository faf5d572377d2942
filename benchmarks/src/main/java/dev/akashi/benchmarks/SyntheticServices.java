package dev.akashi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fills the list of a throw-away database with copies of its services under other names. */
final class SyntheticServices {

  private static final String NUMBERS =
      """
      WITH base AS (
        SELECT p.*, row_number() OVER (ORDER BY no) - 1 AS turn, count(*) OVER () AS bases
        FROM registry.published p WHERE effective_to = 'infinity'),
      copy AS (
        SELECT base.key AS base_key, r.last_no + n AS no, 'synthetic-' || n AS new_key,
               lpad(n::text, 6, '0') AS digits
        FROM registry.register r CROSS JOIN generate_series(1, ?) n
        JOIN base ON base.turn = n % base.bases)
      """;

  private static final String ENTRIES =
      NUMBERS + "INSERT INTO registry.entry (key, no) SELECT new_key, no FROM copy";

  private static final String STATES =
      NUMBERS
          + """
          INSERT INTO registry.published
          SELECT made.*
          FROM copy JOIN registry.published p
            ON p.key = copy.base_key AND p.effective_to = 'infinity'
          CROSS JOIN LATERAL (
            SELECT jsonb_agg(gram) AS grams FROM (
              SELECT unnest(p.grams)
              UNION SELECT substr(copy.digits, i, 2) FROM generate_series(1, 5) i
              UNION SELECT substr(copy.digits, i, 1) FROM generate_series(1, 6) i) g (gram)) found
          CROSS JOIN LATERAL jsonb_populate_record(p, jsonb_build_object(
            'key', copy.new_key, 'revision', 1, 'no', copy.no,
            'name', p.name || ' ' || copy.digits,
            'name_key', p.name_key || ' ' || copy.digits,
            'search_text', p.search_text || copy.digits,
            'grams', found.grams)) AS made
          """;

  private SyntheticServices() {}

  /** Adds services until the list has the given number of them. */
  static void fill(Connection connection, int total) throws SQLException {
    connection.setAutoCommit(false);
    int missing = total - count(connection);
    run(connection, ENTRIES, missing);
    run(connection, STATES, missing);
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE registry.register SET last_no = last_no + ?")) {
      statement.setInt(1, missing);
      statement.executeUpdate();
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (PreparedStatement statement = connection.prepareStatement("VACUUM ANALYZE")) {
      statement.execute();
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM registry.entry");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void run(Connection connection, String sql, int number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, number);
      statement.executeUpdate();
    }
  }
}
