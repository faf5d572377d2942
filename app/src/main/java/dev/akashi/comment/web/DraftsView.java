package dev.akashi.comment.web;

import dev.akashi.comment.PublicComment.Shown;
import java.util.List;

/** The rounds of comment, the newest first. */
public record DraftsView(List<Shown> rounds) {

  /** The draft itself while it can be read, or else what became of it. */
  public String link(Shown shown) {
    return "/baseline-drafts/" + shown.round().draft();
  }

  public String resultLink(Shown shown) {
    return link(shown) + "/result";
  }
}
