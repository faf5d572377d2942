package dev.akashi.statement.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementHead;
import java.util.List;

/**
 * What a pasted block would change.
 *
 * @param block the block as it was pasted
 * @param start the row at which it begins, when its rows name no requirement
 * @param seen the revision of the answers that the preview shows
 * @param followers what goes along with the lines
 */
public record PasteView(
    StatementHead head,
    WorkspaceFilter filter,
    String block,
    String start,
    PasteColumn column,
    int seen,
    List<PasteLine> lines,
    List<Follower> followers) {

  /** A control that changes along with its objective, although the block does not name it. */
  public record Follower(Requirement requirement, Answer before, Answer after) {}

  public String path() {
    return "/provider/statements/" + head.id();
  }

  public long changes() {
    return lines.stream().filter(PasteLine::changes).count();
  }

  public long problems() {
    return lines.stream().filter(line -> !line.problems().isEmpty()).count();
  }

  public boolean mayBeWritten() {
    return problems() == 0 && changes() > 0;
  }
}
