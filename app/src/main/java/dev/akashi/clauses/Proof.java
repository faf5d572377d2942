package dev.akashi.clauses;

import dev.akashi.kernel.ClauseId;
import java.util.Locale;

/**
 * A test that would fail if the clause were broken, and that passed.
 *
 * @param test the test as {@code package.Class#method}
 */
public record Proof(ClauseId clause, String test) {

  /** The class of the test without its package. */
  public String testClass() {
    String type = test.substring(0, test.indexOf('#'));
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The name of the test as words: {@code aStatementNeedsAReason} reads "a statement needs …". */
  public String words() {
    return test.substring(test.indexOf('#') + 1)
        .replaceAll("(?<=[A-Za-z0-9])(?=[A-Z])|_", " ")
        .toLowerCase(Locale.ROOT);
  }
}
