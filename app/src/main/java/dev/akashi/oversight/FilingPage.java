package dev.akashi.oversight;

import java.util.List;

/**
 * A part of a list of reports and notices.
 *
 * @param start the place of the first one
 * @param more whether others follow
 */
public record FilingPage(List<Filing> filings, int start, boolean more) {

  public FilingPage {
    filings = List.copyOf(filings);
  }
}
