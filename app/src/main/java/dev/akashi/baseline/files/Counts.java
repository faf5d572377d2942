package dev.akashi.baseline.files;

import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.platform.yaml.YamlEntry;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a baseline holds with what its manifest expects. */
final class Counts {

  private static final List<String> TOTALS =
      List.of(
          "governance",
          "management",
          "management-headings",
          "sections",
          "objectives",
          "mandatory-controls",
          "recommended-controls");
  private static final List<String> OF_CHAPTER =
      List.of("sections", "objectives", "cloud-objectives", "mandatory-controls");

  private final List<Group> groups;
  private final List<Requirement> requirements;

  Counts(Gathered gathered) {
    this.groups = gathered.groups();
    this.requirements = gathered.requirements();
  }

  void check(YamlEntry manifest) {
    manifest
        .child("counts")
        .ifPresent(counts -> {
          counts.only(Set.copyOf(TOTALS));
          TOTALS.forEach(what -> compare(counts, what, count(what, chapter -> true), ""));
        });
    for (YamlEntry row : manifest.children("chapters")) {
      row.only(
          Stream.concat(Stream.of("chapter"), OF_CHAPTER.stream()).collect(Collectors.toSet()));
      row.count("chapter")
          .ifPresent(number ->
              OF_CHAPTER.forEach(what ->
                  compare(
                      row,
                      what,
                      count(what, chapter -> chapter.equals(number)),
                      " in chapter " + number)));
    }
  }

  private static void compare(YamlEntry entry, String what, long found, String where) {
    entry
        .count(what)
        .filter(expected -> expected != found)
        .ifPresent(expected ->
            entry.problem(what, what + where + ": " + expected + " expected, " + found + " found"));
  }

  private long count(String what, Predicate<Integer> chapter) {
    Stream<Requirement> within = requirements.stream().filter(r -> chapter.test(r.id().chapter()));
    return switch (what) {
      case "governance" -> within.filter(r -> r.kind() == RequirementKind.GOVERNANCE).count();
      case "management" -> within.filter(r -> r.kind() == RequirementKind.MANAGEMENT).count();
      case "objectives" -> within.filter(Counts::isObjective).count();
      case "cloud-objectives" -> within.filter(r -> isObjective(r) && r.id().isForCloud()).count();
      case "mandatory-controls" -> within.filter(r -> isControl(r) && r.mandatory()).count();
      case "recommended-controls" -> within.filter(r -> isControl(r) && !r.mandatory()).count();
      case "management-headings" ->
          groups.stream().filter(g -> g.id().matches("4\\.\\d+\\.\\d+")).count();
      case "sections" ->
          groups.stream()
              .filter(g -> g.chapter() >= 5 && !g.isChapter() && chapter.test(g.chapter()))
              .count();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static boolean isObjective(Requirement requirement) {
    return requirement.kind() == RequirementKind.CONTROL_OBJECTIVE;
  }

  private static boolean isControl(Requirement requirement) {
    return requirement.kind() == RequirementKind.DETAILED_CONTROL;
  }
}
