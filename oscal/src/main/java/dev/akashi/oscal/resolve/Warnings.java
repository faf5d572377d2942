package dev.akashi.oscal.resolve;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a resolution has to tell without failing. */
final class Warnings {

  private final List<Problem> problems = new ArrayList<>();

  void add(Place place, String rule, Object... args) {
    problems.add(
        new Problem(
            Severity.WARNING, place, rule, "", Arrays.stream(args).map(String::valueOf).toList()));
  }

  void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
