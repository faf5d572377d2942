package dev.akashi.audithours;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an engagement took so far, in minutes, for its lead.
 *
 * @param byCategory by class of controls, for the report and for management
 * @param byPhase in the order of the phases
 */
public record HourTotals(
    Map<HourCategory, Integer> byCategory,
    Map<HourPhase, Integer> byPhase,
    Map<RequirementId, Integer> byControl,
    List<OfMember> byMember,
    int all) {

  /** What one person worked. */
  public record OfMember(PersonId person, String name, int minutes) {}

  /** Adds the entries up. */
  public static HourTotals of(List<HourEntry> entries) {
    Map<PersonId, OfMember> members = new LinkedHashMap<>();
    for (HourEntry entry : entries) {
      members.merge(
          entry.person(),
          new OfMember(entry.person(), entry.personName(), entry.work().minutes()),
          (one, other) ->
              new OfMember(one.person(), other.name(), one.minutes() + other.minutes()));
    }
    return new HourTotals(
        sums(entries, entry -> HourCategory.of(entry.work())),
        sums(entries, entry -> entry.work().phase()),
        sums(
            entries.stream().filter(entry -> entry.work().requirement().isPresent()).toList(),
            entry -> entry.work().requirement().orElseThrow()),
        members.values().stream().sorted(Comparator.comparing(OfMember::name)).toList(),
        entries.stream().mapToInt(entry -> entry.work().minutes()).sum());
  }

  private static <K> Map<K, Integer> sums(List<HourEntry> entries, Function<HourEntry, K> by) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                by, TreeMap::new, Collectors.summingInt(entry -> entry.work().minutes())));
  }
}
