package dev.akashi.assessment;

import dev.akashi.assessment.db.SampleRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drawn samples of an engagement, for the people of its body. */
@Service
@Transactional(readOnly = true)
public class DrawnSamples {

  private final SampleRows rows;
  private final EngagementAccess access;

  DrawnSamples(SampleRows rows, EngagementAccess access) {
    this.rows = rows;
    this.access = access;
  }

  /** Those on some requirements, oldest first. */
  public List<Sample> on(Actor actor, EngagementId id, Collection<RequirementId> requirements) {
    access.own(actor, id);
    return requirements.isEmpty() ? List.of() : rows.of(id, requirements);
  }

  /** These, oldest first; what is none of the engagement is left out. */
  public List<Sample> of(Actor actor, EngagementId id, Collection<SampleId> samples) {
    access.own(actor, id);
    return samples.isEmpty() ? List.of() : rows.named(id, samples);
  }
}
