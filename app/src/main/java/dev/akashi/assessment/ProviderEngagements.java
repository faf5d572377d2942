package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engagements on statements of a provider, for what the provider adds to them. */
@Service
@Transactional
public class ProviderEngagements {

  private final EngagementRows rows;
  private final EngagementAccess access;

  ProviderEngagements(EngagementRows rows, EngagementAccess access) {
    this.rows = rows;
    this.access = access;
  }

  /** Those on the statements of the own organisation, newest first. */
  @Transactional(readOnly = true)
  public List<Engagement> of(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.ofProvider(actor.organisationId());
  }

  /** One of the own organisation, held against every change of it, such as the report. */
  public Engagement held(Actor actor, EngagementId id) {
    return access.ofProviderHeld(actor, id);
  }

  /** One for those who may read its report; for others it does not exist. */
  @Transactional(readOnly = true)
  public Engagement readable(Actor actor, EngagementId id) {
    return access.readable(actor, id);
  }
}
