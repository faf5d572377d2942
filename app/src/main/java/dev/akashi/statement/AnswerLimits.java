package dev.akashi.statement;

/** How long the texts of an answer may be, however they come in. */
public final class AnswerLimits {

  public static final int LONGEST_TEXT = 4000;
  public static final int LONGEST_REASON = 2000;
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_LINE = 50;

  private AnswerLimits() {}
}
