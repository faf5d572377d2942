package dev.akashi.sampling;

import java.util.List;

/**
 * What is wrong with the keys of a population.
 *
 * @param key the key that is meant; empty when there is none
 * @param rows the first rows it was found in
 * @param count in how many rows, or how many keys are too many
 */
public record KeyProblem(Kind kind, String key, List<Integer> rows, int count) {

  /** The kinds of problems. */
  public enum Kind {
    EMPTY,
    TOO_LONG,
    /** Holds a control character or half of a surrogate pair. */
    NOT_TEXT,
    DUPLICATE,
    TOO_MANY,
    /** All keys together are longer than a population may be. */
    TOO_MUCH
  }

  public KeyProblem {
    rows = List.copyOf(rows);
  }
}
