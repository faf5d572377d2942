package dev.akashi.registration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The difference between what was applied for and what was audited (FRM-50). */
record ScopeDifference(List<String> notAudited, List<String> notAppliedFor) {

  static ScopeDifference between(List<String> appliedFor, List<String> audited) {
    return new ScopeDifference(without(appliedFor, audited), without(audited, appliedFor));
  }

  boolean isNone() {
    return notAudited.isEmpty() && notAppliedFor.isEmpty();
  }

  private static List<String> without(List<String> all, List<String> taken) {
    Set<String> rest = new LinkedHashSet<>(all);
    taken.forEach(rest::remove);
    return List.copyOf(rest);
  }
}
