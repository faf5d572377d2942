package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two sides of an engagement, for features downstream that let them speak with each other: the
 * people of its team and those of the provider. For everybody else there is no such engagement,
 * which goes for others of the same body too.
 */
@Service
@Transactional(readOnly = true)
public class EngagementParties {

  private final EngagementRows rows;
  private final EngagementAccess access;

  EngagementParties(EngagementRows rows, EngagementAccess access) {
    this.rows = rows;
    this.access = access;
  }

  /** The engagement, for somebody of its team. */
  public Engagement ofTeam(Actor actor, EngagementId id) {
    return team(actor, access.own(actor, id));
  }

  /** The same, held against every other change of it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Engagement ofTeamHeld(Actor actor, EngagementId id) {
    ofTeam(actor, id);
    return team(actor, rows.lock(id).orElseThrow(EngagementAccess::unknown));
  }

  private static Engagement team(Actor actor, Engagement engagement) {
    if (!engagement.hasOnTeam(actor.person())) {
      throw EngagementAccess.unknown();
    }
    return engagement;
  }

  /** The engagement on a statement of the own organisation. */
  public Engagement ofProvider(Actor actor, EngagementId id) {
    return access.ofProvider(actor, id);
  }

  /** The same, held against every other change of it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Engagement ofProviderHeld(Actor actor, EngagementId id) {
    return access.ofProviderHeld(actor, id);
  }

  /** The engagements in whose team somebody is, newest first. */
  public List<Engagement> allOfTeam(Actor actor) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return rows.ofAssessor(actor.organisationId()).stream()
        .filter(engagement -> engagement.hasOnTeam(actor.person()))
        .toList();
  }

  /** The engagements on the own organisation's statements, newest first. */
  public List<Engagement> allOfProvider(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.ofProvider(actor.organisationId());
  }

  /** Whether somebody works on one of these engagements, aborted ones left out. */
  public boolean worksOnOneOf(Actor actor, Collection<EngagementId> ids) {
    Map<EngagementId, Engagement> own =
        ids.isEmpty()
            ? Map.of()
            : allOfTeam(actor).stream()
                .collect(Collectors.toMap(Engagement::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(own.get(id)).stream())
        .anyMatch(engagement -> engagement.state() != EngagementState.ABORTED);
  }
}
