package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** How often a rule was broken in the file. */
  record Tally(Severity severity, String rule, long count) {}

  /** The broken rules, the gravest first and then those broken most often. */
  List<Tally> byRule() {
    Map<String, List<Problem>> found =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.severity() + problem.ruleId(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return found.values().stream()
        .map(same -> new Tally(same.getFirst().severity(), same.getFirst().ruleId(), same.size()))
        .sorted(
            Comparator.comparing(Tally::severity)
                .thenComparing(Comparator.comparingLong(Tally::count).reversed()))
        .toList();
  }

  /** A place as people of the notation write it. */
  String place(Problem problem) {
    return format == Format.XML ? problem.place().xPath() : problem.place().jsonPointer();
  }
}
