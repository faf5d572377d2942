package dev.akashi.oscal;

import java.util.List;

/**
 * What came of reading a document: all of it that fits the model, and what did not fit.
 *
 * @param problems errors of structure found while reading: unknown members, wrong kinds of content
 */
public record Reading(OscalDocument document, List<Problem> problems) {

  /**
   * The document when nothing was wrong.
   *
   * @throws OscalException with every error
   */
  public OscalDocument orThrow() throws OscalException {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new OscalException(problems);
    }
    return document;
  }
}
