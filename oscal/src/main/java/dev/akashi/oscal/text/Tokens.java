package dev.akashi.oscal.text;

import dev.akashi.oscal.OscalException;

/** The parts of a JSON or YAML document, one after the other. */
interface Tokens {

  /** What a part is. */
  enum Kind {
    OBJECT,
    END_OBJECT,
    ARRAY,
    END_ARRAY,
    NAME,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /** A YAML scalar without quotes: text, number or truth value, whichever is asked for. */
    PLAIN,
    END
  }

  /**
   * Goes on to the next part.
   *
   * @throws OscalException if the document is no JSON or YAML, or beyond a limit
   */
  Kind next() throws OscalException;

  /** The text of a name or scalar, as written. */
  String text() throws OscalException;
}
