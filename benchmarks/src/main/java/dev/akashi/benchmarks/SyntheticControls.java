package dev.akashi.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Collectors;

/** Fills a throw-away database with a source catalogue of invented controls in both languages. */
final class SyntheticControls {

  private static final int WORDS = 60;
  private static final int TITLE_WORDS = 4;
  private static final int BATCH = 1_000;
  private static final String[] ENGLISH =
      ("access account review policy system information security control user network audit record"
           + " backup key password supplier incident change monitor log physical media personal"
           + " training risk asset service cloud customer provider encrypt boundary configuration")
          .split(" ", -1);
  private static final String[] JAPANESE =
      ("利用者 情報 セキュリティ 管理 アクセス権 特権 監査 記録 暗号 鍵 パスワード 供給者 事象 変更 監視"
              + " 物理 媒体 個人情報 訓練 リスク 資産 サービス クラウド 事業者 境界 構成 脆弱性 対策")
          .split(" ", -1);

  private SyntheticControls() {}

  static void fill(Connection connection, int controls) throws SQLException {
    connection.setAutoCommit(false);
    source(connection, controls);
    Random random = new Random(controls);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO crosswalk.source_control
              (source, id, position, label, title_ja, title_en, text_ja, text_en,
               groups_ja, groups_en, withdrawn)
            VALUES ('invented', ?, ?, ?, ?, ?, ?, ?, '{}', '{}', false)
            """)) {
      for (int i = 0; i < controls; i++) {
        insert.setString(1, "x-" + i);
        insert.setInt(2, i);
        insert.setString(3, "X-" + i);
        insert.setString(4, words(random, JAPANESE, TITLE_WORDS, "の"));
        insert.setString(5, words(random, ENGLISH, TITLE_WORDS, " "));
        insert.setString(6, words(random, JAPANESE, WORDS, "の"));
        insert.setString(7, words(random, ENGLISH, WORDS, " "));
        insert.addBatch();
        if (i % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void source(Connection connection, int controls) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO crosswalk.source (key, short_name, title_ja, title_en, version, language,
              licence, open_to_all, shipped, controls, added_at)
            VALUES ('invented', 'Invented', '試験用', 'Invented', '1', 'BOTH', '-', true, false, ?,
              now())
            """)) {
      insert.setInt(1, controls);
      insert.executeUpdate();
    }
  }

  /** Two words of a language, others for each number. */
  static String question(int number) {
    String[] words = number % 2 == 0 ? JAPANESE : ENGLISH;
    int turn = number / 2;
    return words[turn % words.length]
        + " "
        + words[(turn / words.length + turn + 1) % words.length];
  }

  private static String words(Random random, String[] from, int count, String between) {
    return random
        .ints(count, 0, from.length)
        .mapToObj(i -> from[i])
        .collect(Collectors.joining(between));
  }
}
