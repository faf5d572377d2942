package dev.akashi.responsibility;

import dev.akashi.amendment.Amendments;
import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.RequirementId;
import dev.akashi.responsibility.Published.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads what was published on one version of the baseline under the numbers of another: only where
 * an answer to the old requirement still answers the new one, never by the number alone (BSR-9).
 */
@Component
class SameRequirements {

  private final Amendments amendments;

  SameRequirements(Amendments amendments) {
    this.amendments = amendments;
  }

  /** The entries by the numbers of that version; those that mean something else there are left. */
  Map<RequirementId, Entry> under(String version, Published published) {
    if (published.baselineVersion().equals(version)) {
      return published.byRequirement();
    }
    Comparison comparison = amendments.compare(published.baselineVersion(), version);
    Map<RequirementId, Change> changes = comparison.byOldId();
    Map<RequirementId, Entry> under = new HashMap<>();
    for (Entry entry : published.entries()) {
      Set<RequirementId> now = comparison.successors(entry.requirement());
      boolean kept =
          Optional.ofNullable(changes.get(entry.requirement())).stream()
              .allMatch(Change::keepsAnswers);
      if (kept && now.size() == 1) {
        RequirementId number = now.iterator().next();
        under.put(number, entry.at(number));
      }
    }
    return under;
  }
}
