package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.OpenRound;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the baseline as the list page shows it.
 *
 * @param found the requirements the filter admits, by the heading they stand under
 * @param rounds the drafts on which everybody can comment today
 */
public record BaselineView(
    Baseline baseline,
    List<Baseline> versions,
    List<ChapterCount> chapters,
    RequirementFilter filter,
    Map<Group, List<Requirement>> found,
    LocalDate today,
    List<OpenRound> rounds) {

  static BaselineView of(
      Baseline baseline,
      List<Baseline> versions,
      RequirementFilter filter,
      LocalDate today,
      List<OpenRound> rounds) {
    Map<Group, List<Requirement>> found = new LinkedHashMap<>();
    if (!filter.isEmpty()) {
      for (Group group : baseline.groups()) {
        List<Requirement> under =
            baseline.requirements().stream()
                .filter(r -> r.group().equals(group.id()) && filter.admits(r))
                .toList();
        if (!under.isEmpty()) {
          found.put(group, under);
        }
      }
    }
    return new BaselineView(
        baseline, versions, ChapterCount.of(baseline), filter, found, today, rounds);
  }

  public Standing standing(Baseline version) {
    return Standing.of(version, versions, today);
  }

  /** The version before this one, when there is one to compare with. */
  public Optional<Baseline> older() {
    int place = versions.indexOf(baseline);
    return place >= 0 && place + 1 < versions.size()
        ? Optional.of(versions.get(place + 1))
        : Optional.empty();
  }

  public int foundCount() {
    return found.values().stream().mapToInt(List::size).sum();
  }

  public int sumOfObjectives() {
    return chapters.stream().mapToInt(ChapterCount::objectives).sum();
  }

  public int sumOfOrganisation() {
    return chapters.stream().mapToInt(ChapterCount::organisation).sum();
  }

  public int sumOfMandatory() {
    return chapters.stream().mapToInt(ChapterCount::mandatory).sum();
  }

  public int sumOfRecommended() {
    return chapters.stream().mapToInt(ChapterCount::recommended).sum();
  }
}
