package dev.akashi.quality;

import dev.akashi.programme.Parameter;

/** The programme parameters of the review of working papers. */
final class QualityParameters {

  /** For how many days a body is asked for its comment. */
  static final Parameter<Integer> COMMENT_DAYS = Parameter.number("quality.comment-days");

  /** What is drawn: papers, or papers as the ground of one requirement. */
  static final Parameter<String> DRAW_UNIT = Parameter.text("quality.draw-unit");

  private QualityParameters() {}
}
