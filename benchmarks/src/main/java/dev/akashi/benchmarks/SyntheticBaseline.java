package dev.akashi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the baseline of a throw-away database up with invented detailed controls, as many as the
 * programme's own has: the text of that one may not be shipped.
 */
final class SyntheticBaseline {

  private static final int FREE_NUMBERS = 500;

  private static final String GUARD =
      "ALTER TABLE baseline.requirement %s TRIGGER written_with_its_version";

  private static final String FILL =
      """
      WITH objective AS (
        SELECT r.*, row_number() OVER (ORDER BY position) - 1 AS turn, count(*) OVER () AS all_of_them
        FROM baseline.requirement r WHERE version = ? AND kind = 'CONTROL_OBJECTIVE'),
      size AS (SELECT count(*) AS now FROM baseline.requirement WHERE version = ?)
      INSERT INTO baseline.requirement (version, id, position, kind, heading, objective, mandatory,
        actor, title_ja, title_en, text_ja, text_en)
      SELECT o.version, regexp_replace(o.id, '\\.P$', '') || '.' || (? + n / o.all_of_them),
             100000 + n, 'DETAILED_CONTROL', o.heading, o.id, false, o.actor,
             o.title_ja || '（詳細 ' || n || '）', o.title_en || ' (detail ' || n || ')',
             o.text_ja || '実施の記録を残し、定めた間隔で見直す。',
             o.text_en || ' Records are kept and looked at again at set intervals.'
      FROM size, generate_series(0, ? - size.now - 1) n
      JOIN objective o ON o.turn = n % o.all_of_them\
      """;

  private SyntheticBaseline() {}

  /**
   * Adds detailed controls to a version until it has the given number of requirements. A version
   * that was promulgated takes no more of them; the owner of the tables lifts that for a moment.
   */
  static void fill(Connection connection, String version, int total) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement guard = connection.createStatement();
        PreparedStatement rows = connection.prepareStatement(FILL)) {
      guard.execute(GUARD.formatted("DISABLE"));
      rows.setString(1, version);
      rows.setString(2, version);
      rows.setInt(3, FREE_NUMBERS);
      rows.setInt(4, total);
      rows.executeUpdate();
      guard.execute(GUARD.formatted("ENABLE"));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
