package dev.akashi.amendment;

/** Why a kind is proposed. The first that applies, in this order, decides. */
public enum Ground {
  /** One becomes several or several become one. */
  MERGED_OR_SPLIT,
  /** Obligation, actor or kind differs. */
  DUTY,
  /** The levels it belongs to differ. */
  LEVELS,
  /** A number in the text differs. */
  NUMBER,
  /** A word of duty, extent or negation was added or taken out. */
  WEIGHTY_WORD,
  /** More of the words differ than the share for a clarification. */
  MANY_WORDS,
  /** Few words differ. */
  FEW_WORDS,
  /** Only the English differs. */
  TRANSLATION,
  /** Only punctuation, width or spacing differs. */
  SPELLING,
  /** The words are the same. */
  PLACE,
  /** It has no counterpart in the other version. */
  NO_COUNTERPART
}
