package dev.akashi.comment;

/** How many comments a round has: all, hidden ones, those without an answer, those to publish. */
public record OpinionCounts(int all, int hidden, int unanswered, int published) {

  public static final OpinionCounts NONE = new OpinionCounts(0, 0, 0, 0);
}
