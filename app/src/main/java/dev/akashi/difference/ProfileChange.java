package dev.akashi.difference;

import dev.akashi.statement.FactKind;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many facts of a kind the profile tells anew, and how many it no longer tells. */
public record ProfileChange(FactKind kind, int added, int removed) {

  static List<ProfileChange> between(StatementContent before, StatementContent after) {
    return Arrays.stream(FactKind.values())
        .map(kind ->
            new ProfileChange(
                kind,
                without(after.profile().of(kind), before.profile().of(kind)),
                without(before.profile().of(kind), after.profile().of(kind))))
        .filter(change -> change.added() + change.removed() > 0)
        .toList();
  }

  /** How many are left of the first when each of the others is taken out once. */
  private static int without(List<ProfileFact> facts, List<ProfileFact> others) {
    List<ProfileFact> left = new ArrayList<>(facts);
    others.forEach(left::remove);
    return left.size();
  }
}
