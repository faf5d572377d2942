package dev.akashi.migration.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.migration.KeptAnswer;
import dev.akashi.migration.KeptAnswers.Part;
import dev.akashi.statement.StatementHead;
import java.util.List;
import java.util.Optional;

/**
 * The kept answers of a service.
 *
 * @param rows those of this page
 * @param from the answer the page starts with
 */
public record KeptView(Part part, List<Row> rows, int from) {

  /** How many answers stand on a page. */
  public static final int PAGE = 50;

  /**
   * One of them.
   *
   * @param requirement what it answered
   */
  public record Row(KeptAnswer kept, Optional<Requirement> requirement, int statementVersion) {}

  public StatementHead head() {
    return part.head();
  }

  public String path() {
    return "/provider/statements/" + head().id();
  }

  public boolean hasNext() {
    return from + PAGE < part.total();
  }
}
