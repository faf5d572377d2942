package dev.akashi.impact;

import dev.akashi.amendment.Amendments;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.statement.StatementSurvey;
import dev.akashi.statement.StatementSurvey.Surveyed;
import java.util.List;
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

  private final Baselines baselines;
  private final Amendments amendments;
  private final StatementSurvey survey;

  ImpactStudy(Baselines baselines, Amendments amendments, StatementSurvey survey) {
    this.baselines = baselines;
    this.amendments = amendments;
    this.survey = survey;
  }

  @Transactional(readOnly = true)
  public Impact of(Actor actor, String before, String after) {
    return of(actor, baselines.version(before), baselines.version(after));
  }

  /** The same for two versions of which either may be a draft. */
  @Transactional(readOnly = true)
  public Impact of(Actor actor, Baseline before, Baseline after) {
    actor.require(Permission.EDIT_BASELINE);
    Comparison comparison = amendments.compare(before, after);
    List<Surveyed> found = survey.inUse(before.version(), Impact.needed(comparison), MOST + 1);
    return Impact.of(comparison, found.stream().limit(MOST).toList(), found.size() <= MOST);
  }
}
