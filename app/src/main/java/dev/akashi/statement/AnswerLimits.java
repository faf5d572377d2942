package dev.akashi.statement;

/** How long the texts of an answer may be and how much it may hold, however it comes in. */
public final class AnswerLimits {

  public static final int LONGEST_TEXT = 4000;
  public static final int LONGEST_REASON = 2000;
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_LINE = 50;

  /** How many individual controls answer one requirement at most. */
  public static final int MOST_MEASURES = 99;

  private AnswerLimits() {}
}
