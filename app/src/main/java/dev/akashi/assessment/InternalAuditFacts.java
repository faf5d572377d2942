package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Set;

/** What the provider's internal audits say about an engagement, told by those who keep them. */
public interface InternalAuditFacts {

  /**
   * Somebody who audited for the provider.
   *
   * @param named the name of the person, or words in which it stands
   * @param inWords whether the name stands among other words: nobody chose the person
   */
  record InternalAuditor(String named, boolean inWords, List<RequirementId> controls) {}

  /** Who audited the service internally. */
  List<InternalAuditor> auditors(Engagement engagement);

  /** What was audited internally in the audit period and not found nonconforming. */
  Set<RequirementId> covered(Engagement engagement);
}
