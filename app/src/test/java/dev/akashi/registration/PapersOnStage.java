package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReports;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Hands the registration the papers a test needs, on the small baseline of {@link Samples}: sealed
 * statements and issued reports without the long way of making them.
 */
@TestConfiguration(proxyBeanMethods = false)
class PapersOnStage {

  @Bean
  @Primary
  Papers papers() {
    return new Papers();
  }

  @Bean
  @Primary
  Baselines smallBaseline() {
    return new SmallBaseline();
  }

  /** The papers in memory. */
  static final class Papers
      implements Statements, StatementSteps, AssessmentReports, AssessorRegister {

    private final Map<StatementId, DeclaredStatement> statements = new ConcurrentHashMap<>();
    private final Map<StatementId, AssessmentReport> reports = new ConcurrentHashMap<>();
    private final List<AssessmentReport> former = new CopyOnWriteArrayList<>();
    private final Map<StatementId, List<StatementFinding>> findings = new ConcurrentHashMap<>();
    private final Map<StatementId, StatementId> amended = new ConcurrentHashMap<>();
    private final Map<StatementId, Boolean> reopened = new ConcurrentHashMap<>();
    private final List<String> steps = new CopyOnWriteArrayList<>();

    /** An assessed statement of the provider on the usual period. */
    StatementId assessed(Actor provider, StatementDraft statement, ReportDraft report) {
      return assessed(
          provider.organisationId(), ServiceId.random(), Samples.PERIOD, statement, report);
    }

    StatementId assessed(
        OrganisationId provider,
        ServiceId service,
        Period period,
        StatementDraft statement,
        ReportDraft report) {
      StatementId id = StatementId.random();
      String hash = id.toString().replace("-", "").repeat(2);
      statements.put(id, statement.declared(id, service, provider, period, hash));
      reports.put(id, report.on(id, hash, "2022-04-01", period).issued());
      return id;
    }

    /** Another statement of the same service and period, with a report of its own. */
    StatementId amend(StatementId former, StatementDraft statement, ReportDraft report) {
      DeclaredStatement was = declared(former);
      StatementId id =
          assessed(was.provider(), was.service(), was.auditPeriod(), statement, report);
      amended.put(former, id);
      return id;
    }

    /** The audit is opened again, or the next report is there. */
    void reopen(StatementId id, boolean open) {
      reopened.put(id, open);
    }

    @Override
    public Optional<StatementId> amendedBy(StatementId id) {
      return Optional.ofNullable(amended.get(id));
    }

    @Override
    public boolean reopened(StatementId statement) {
      return reopened.getOrDefault(statement, false);
    }

    @Override
    public List<LinkedFile> files(StatementId id, Collection<UUID> links) {
      return declared(id).content().evidence().stream()
          .filter(file -> links.contains(file.link()))
          .toList();
    }

    @Override
    public DeclaredStatement declaredOn(StatementId id, Collection<RequirementId> requirements) {
      return declared(id);
    }

    ServiceId serviceOf(StatementId id) {
      return declared(id).service();
    }

    void found(StatementId id, StatementFinding finding) {
      findings.put(id, List.of(finding));
    }

    /** As if the sealed content had been tampered with. */
    void changeHash(StatementId id, String hash) {
      DeclaredStatement was = declared(id);
      statements.put(
          id,
          new DeclaredStatement(
              was.id(),
              was.service(),
              was.serviceName(),
              was.serviceNameEn(),
              was.provider(),
              was.version(),
              was.declaredOn(),
              was.auditPeriod(),
              hash,
              was.content()));
    }

    void replaceReport(StatementId id, ReportDraft report) {
      DeclaredStatement on = declared(id);
      former.add(issuedFor(id).orElseThrow());
      reports.put(id, report.on(id, on.contentHash(), "2022-04-01", on.auditPeriod()).issued());
    }

    List<String> stepsOf(StatementId id) {
      return steps.stream()
          .filter(step -> step.startsWith(id.toString()))
          .map(step -> step.substring(step.indexOf(' ') + 1))
          .toList();
    }

    @Override
    public DeclaredStatement declared(StatementId id) {
      return Objects.requireNonNull(statements.get(id));
    }

    @Override
    public String declarant(StatementId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<DeclaredSummary> declaredBy(OrganisationId provider) {
      return statements.values().stream()
          .filter(statement -> statement.provider().equals(provider))
          .map(statement ->
              new DeclaredSummary(
                  statement.id(),
                  statement.called(),
                  provider,
                  statement.version(),
                  statement.auditPeriod()))
          .toList();
    }

    @Override
    public List<DeclaredSummary> awaitingAssessment(OrganisationId provider) {
      return List.of();
    }

    @Override
    public List<DeclaredSummary> awaitingAssessment(Collection<StatementId> among) {
      return List.of();
    }

    @Override
    public boolean holdAwaiting(StatementId id) {
      return true;
    }

    @Override
    public List<StatementFinding> check(StatementId id) {
      return findings.getOrDefault(id, List.of());
    }

    @Override
    public Optional<DeclaredStatement> published(ServiceId service) {
      return Optional.empty();
    }

    @Override
    public Optional<DeclaredStatement> previous(StatementId id) {
      return Optional.empty();
    }

    @Override
    public void takenUp(Actor actor, StatementId id) {
      steps.add(id + " taken-up");
    }

    @Override
    public void released(Actor actor, StatementId id) {
      steps.add(id + " released");
    }

    @Override
    public void releasedByCourse(StatementId id) {
      steps.add(id + " released");
    }

    @Override
    public void assessed(Actor actor, StatementId id) {
      steps.add(id + " assessed");
    }

    @Override
    public void filed(Actor actor, StatementId id) {
      steps.add(id + " filed");
    }

    @Override
    public void returned(Actor actor, StatementId id) {
      steps.add(id + " returned");
    }

    @Override
    public void published(Actor actor, StatementId id) {
      steps.add(id + " published");
    }

    @Override
    public Optional<AssessmentReport> issuedFor(StatementId statement) {
      return Optional.ofNullable(reports.get(statement));
    }

    @Override
    public Optional<AssessmentReport> issuedFor(StatementId statement, String contentHash) {
      return Stream.concat(former.stream(), reports.values().stream())
          .filter(report -> report.statement().equals(statement))
          .filter(report -> report.contentHash().equals(contentHash))
          .findFirst();
    }

    @Override
    public Optional<GivenRepresentation> representation(AssessmentReport report) {
      return Optional.empty();
    }

    @Override
    public Map<StatementId, LocalDate> issuedOn(Collection<StatementId> statements) {
      return statements.stream()
          .filter(reports::containsKey)
          .collect(Collectors.toMap(id -> id, id -> issuedFor(id).orElseThrow().issuedOn()));
    }

    @Override
    public AssessmentReport of(EngagementId engagement) {
      return reports.values().stream()
          .filter(report -> report.engagement().equals(engagement))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public Optional<Period> selectionFor(OrganisationId assessor, LocalDate day, LocalDate today) {
      return selectionOn(assessor, day);
    }

    @Override
    public Optional<Period> selectionOn(OrganisationId assessor, LocalDate day) {
      return Optional.of(Samples.period("2024-04-01", "2030-03-31"));
    }

    @Override
    public List<OrganisationId> inForceOn(LocalDate day) {
      return new ArrayList<>();
    }
  }

  /** The small baseline, whatever version is asked for. */
  private static final class SmallBaseline implements Baselines {

    private final Baseline baseline = Samples.baseline();

    @Override
    public Baseline version(String version) {
      return baseline;
    }

    @Override
    public Baseline inForceOn(LocalDate day) {
      return baseline;
    }

    @Override
    public List<Baseline> all() {
      return List.of(baseline);
    }
  }
}
