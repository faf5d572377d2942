package dev.akashi.statement;

/** What an author still has to do with an answer since the draft is on another baseline version. */
public enum AnswerMark {
  /** What is asked changed; the answer that was written may no longer fit. */
  LOOK_AGAIN,
  /** The version asks something that was not asked before. */
  NEW_ANSWER
}
