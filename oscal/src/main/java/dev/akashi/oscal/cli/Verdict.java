package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import java.util.List;

/**
 * What was found in one file.
 *
 * @param file its name as it was given
 * @param model for example {@code catalog}, or empty when it could not be read
 */
record Verdict(String file, Format format, String model, List<Problem> problems) {

  boolean isValid() {
    return count(Severity.ERROR) == 0;
  }

  long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  /** A place as people of the notation write it. */
  String place(Problem problem) {
    return format == Format.XML ? problem.place().xPath() : problem.place().jsonPointer();
  }
}
