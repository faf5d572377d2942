package dev.akashi.comment.web;

import dev.akashi.comment.Days;
import dev.akashi.comment.PublicComment.Shown;
import java.util.List;

/**
 * A round whose draft is not before the public any more.
 *
 * @param earlier days on which an earlier state of the draft was commented on
 */
public record RoundView(Shown shown, List<Days> earlier) {

  public String path() {
    return "/baseline-drafts/" + shown.round().draft();
  }
}
