package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.LinkedFile;
import java.util.List;
import java.util.Set;

/**
 * Evidence that an assessor asked its auditee for, beside what the statement names. Told by the
 * module that keeps the requests.
 */
public interface RequestedEvidence {

  /**
   * A file that was delivered, once for each requirement it was asked for.
   *
   * @param request the request it was delivered for, by its number in the engagement
   * @param file its link names what was handed over
   */
  record Delivered(int request, LinkedFile file) {}

  /** What was delivered in an engagement, by requirement. */
  List<Delivered> delivered(EngagementId engagement);

  /**
   * How far the requests of an engagement are.
   *
   * @param unanswered the numbers of those that wait for the provider
   * @param unjudged the numbers of those that wait for the assessor
   */
  record Standing(List<Integer> unanswered, List<Integer> unjudged) {

    public Standing {
      unanswered = List.copyOf(unanswered);
      unjudged = List.copyOf(unjudged);
    }

    /** Nothing is open. */
    public static Standing settled() {
      return new Standing(List.of(), List.of());
    }
  }

  Standing standing(EngagementId engagement);

  /**
   * The requirements for which evidence was asked in an engagement, withdrawn requests left out.
   */
  Set<RequirementId> asked(EngagementId engagement);
}
