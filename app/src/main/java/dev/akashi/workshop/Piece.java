package dev.akashi.workshop;

import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.Optional;

/**
 * A heading, a requirement or a level of a draft.
 *
 * @param revision the edit that made it what it is; 0 when it was there from the beginning
 */
public record Piece(PieceId id, Content content, int revision) {

  public Optional<RequirementContent> requirement() {
    return content instanceof RequirementContent item ? Optional.of(item) : Optional.empty();
  }

  public Optional<HeadingContent> heading() {
    return content instanceof HeadingContent heading ? Optional.of(heading) : Optional.empty();
  }

  public Optional<LevelContent> level() {
    return content instanceof LevelContent level ? Optional.of(level) : Optional.empty();
  }
}
