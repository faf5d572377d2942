package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the provider's internal audits say about an engagement, told by those who keep them. */
public interface InternalAuditFacts {

  /** Who audited the service internally: the words that name the auditor, with the controls. */
  Map<String, List<RequirementId>> auditors(Engagement engagement);

  /** What was audited internally in the audit period and not found nonconforming. */
  Set<RequirementId> covered(Engagement engagement);
}
