package dev.akashi.comment.web;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.PublicComment.Result;
import java.util.List;

/**
 * A page of the result.
 *
 * @param more whether comments follow
 */
public record ResultView(Result result, List<Opinion> opinions, int after, boolean more) {

  public static final int ROWS = 200;

  public String path() {
    return "/baseline-drafts/" + result.round().draft();
  }

  public List<Disposition> dispositions() {
    return List.of(Disposition.values());
  }

  public int count(Disposition disposition) {
    return result.dispositions().getOrDefault(disposition, 0);
  }

  /** The number after which the next page begins. */
  public int next() {
    return opinions.isEmpty() ? after : opinions.getLast().number();
  }
}
