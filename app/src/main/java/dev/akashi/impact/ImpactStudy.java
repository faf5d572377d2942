package dev.akashi.impact;

import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.DraftComparing;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.statement.StatementSurvey;
import dev.akashi.statement.StatementSurvey.Surveyed;
import dev.akashi.workshop.DraftId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the simulation on the live data. The transaction is read-only: nothing is changed by
 * looking, not even the event log.
 */
@Service
public class ImpactStudy {

  /** How many statements a study looks at; what lies beyond is said not to be there. */
  public static final int MOST = 5_000;

  private final DraftComparing comparing;
  private final StatementSurvey survey;

  ImpactStudy(DraftComparing comparing, StatementSurvey survey) {
    this.comparing = comparing;
    this.survey = survey;
  }

  /**
   * What the step asks of the statements on the old version.
   *
   * @param after a version, or a draft by its {@link DraftId#name}
   */
  @Transactional(readOnly = true)
  public Impact of(Actor actor, String before, String after) {
    actor.require(Permission.EDIT_BASELINE);
    Comparison comparison = comparing.compare(Optional.of(actor), before, after);
    List<Surveyed> found = survey.inUse(before, Impact.needed(comparison), MOST + 1);
    return Impact.of(comparison, found.stream().limit(MOST).toList(), found.size() <= MOST);
  }
}
