package dev.akashi.baseline;

import java.util.List;

/** Knows on which drafts of the baseline everybody can comment; the start pages ask it. */
public interface OpenRounds {

  /** Those of today, the first to close first, a bounded number of them. */
  List<OpenRound> openToday();
}
