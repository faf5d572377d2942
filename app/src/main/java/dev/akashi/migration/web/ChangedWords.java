package dev.akashi.migration.web;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The old and the new words of requirements, marked as the comparison marks them. */
final class ChangedWords {

  private ChangedWords() {}

  /** By the former numbers. */
  static Map<RequirementId, ChangeRow> ofFormer(
      Comparison comparison, Collection<RequirementId> ids, Language language) {
    return of(comparison, ids, comparison.byOldId(), Change::before, language);
  }

  /** By the numbers of the newer version. */
  static Map<RequirementId, ChangeRow> ofPresent(
      Comparison comparison, Collection<RequirementId> ids, Language language) {
    return of(comparison, ids, comparison.byNewId(), Change::after, language);
  }

  private static Map<RequirementId, ChangeRow> of(
      Comparison comparison,
      Collection<RequirementId> ids,
      Map<RequirementId, Change> changes,
      Function<Change, List<Requirement>> side,
      Language language) {
    Set<String> wanted =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(changes.get(id)).stream())
            .map(Change::key)
            .collect(Collectors.toSet());
    Map<RequirementId, ChangeRow> words = new HashMap<>();
    OldNewTable.of(comparison, language, change -> wanted.contains(change.key()), heading -> false)
        .changes()
        .forEach(row -> side.apply(row.change()).forEach(one -> words.put(one.id(), row)));
    return words;
  }
}
