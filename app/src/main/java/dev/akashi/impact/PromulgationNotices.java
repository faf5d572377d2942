package dev.akashi.impact;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.notice.Notices.Told;
import dev.akashi.platform.KeptArgument;
import dev.akashi.platform.Today;
import dev.akashi.registration.RegisteredServices;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementSurvey;
import dev.akashi.statement.StatementSurvey.Next;
import dev.akashi.trail.Subject;
import dev.akashi.workshop.DraftPromulgated;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells providers of a promulgated version: one notice for each service that has a statement on an
 * older version, from when the new one applies to its next application.
 */
@Service
public class PromulgationNotices {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("AMD-01"));

  private final Baselines baselines;
  private final StatementSurvey survey;
  private final RegisteredServices registered;
  private final Notices notices;
  private final Today today;

  PromulgationNotices(
      Baselines baselines,
      StatementSurvey survey,
      RegisteredServices registered,
      Notices notices,
      Today today) {
    this.baselines = baselines;
    this.survey = survey;
    this.registered = registered;
    this.notices = notices;
    this.today = today;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void promulgated(DraftPromulgated event) {
    Baseline version = event.promulgated();
    List<String> older =
        baselines.all().stream()
            .filter(other -> other.inForceFrom().isBefore(version.inForceFrom()))
            .map(Baseline::version)
            .toList();
    List<Next> statements = survey.next(older);
    Set<ServiceId> renewing =
        registered.renewing(statements.stream().map(Next::service).toList(), today.day());
    notices.tellAll(
        new Subject("baseline", version.version()),
        statements.stream()
            .map(next -> told(next, kind(renewing.contains(next.service())), version))
            .toList());
  }

  /** The next application renews what stands registered today; else it is a first one. */
  private static FilingKind kind(boolean renews) {
    return renews ? FilingKind.RENEWAL : FilingKind.FIRST;
  }

  static Told told(Next statement, FilingKind kind, Baseline version) {
    Applicability applies = applies(kind, version);
    return new Told(
        statement.provider(),
        code(applies.kind(), applies.by(), statement.isDraft()),
        List.of(
            KeptArgument.version(version.version()),
            statement.serviceName(),
            applies.from().toString()),
        statement.isDraft()
            ? "/provider/statements/"
                + statement.id()
                + "/migration/preview?to="
                + version.version()
            : "/baseline/compare?new=" + version.version() + "&old=" + statement.baselineVersion(),
        CLAUSES);
  }

  /** The texts are {@code notice.<code>}. */
  static String code(FilingKind kind, ApplicableBy by, boolean isDraft) {
    return "impact.promulgated." + kind + "." + by + (isDraft ? ".draft" : "");
  }

  /** Where nothing is said of that kind, what is applied for once it is in force counts. */
  private static Applicability applies(FilingKind kind, Baseline version) {
    return version.enactment().stream()
        .flatMap(enactment -> enactment.applies().stream())
        .filter(rule -> rule.kind() == kind)
        .findFirst()
        .orElseGet(
            () -> new Applicability(kind, ApplicableBy.APPLICATION_DATE, version.inForceFrom()));
  }
}
