package dev.akashi.impact;

import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.DraftComparing;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.StatementSurvey;
import dev.akashi.statement.StatementSurvey.Surveyed;
import dev.akashi.statement.WorkingTimeSurvey;
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

  private static final Parameter<Integer> LEAST_PROVIDERS =
      Parameter.number("impact.working-time.providers-minimum");

  private final DraftComparing comparing;
  private final StatementSurvey survey;
  private final WorkingTimeSurvey times;
  private final ProgrammeParameters parameters;
  private final Today today;

  ImpactStudy(
      DraftComparing comparing,
      StatementSurvey survey,
      WorkingTimeSurvey times,
      ProgrammeParameters parameters,
      Today today) {
    this.comparing = comparing;
    this.survey = survey;
    this.times = times;
    this.parameters = parameters;
    this.today = today;
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
    List<Surveyed> looked = found.stream().limit(MOST).toList();
    return Impact.of(comparison, looked, found.size() <= MOST, efforts(comparison, looked));
  }

  /** Three queries at most: the requirements, where they are silent what is around, the records. */
  private Efforts efforts(Comparison comparison, List<Surveyed> looked) {
    int least = parameters.on(today.day(), LEAST_PROVIDERS);
    Estimates estimates = new Estimates(comparison, Question.of(comparison, looked));
    estimates.learn(times.medians(estimates.single(), least));
    estimates.learn(times.medians(estimates.wider(), least));
    return new Efforts(estimates.minutes(), times.records(estimates.restsOn()), least);
  }
}
