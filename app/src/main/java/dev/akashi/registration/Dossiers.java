package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReports;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.Statements;
import dev.akashi.statement.UsedService;
import dev.akashi.supplychain.SupplyChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Brings the papers of an application together and runs the rules on them. */
@Service
public class Dossiers {

  private final Statements statements;
  private final AssessmentReports reports;
  private final AssessorRegister assessors;
  private final Baselines baselines;
  private final PublicRegister register;
  private final ProgrammeParameters parameters;
  private final ApplicationStore applications;
  private final RegistrationStore registrations;
  private final SupplyChain chain;
  private final QuestionStore questions;
  private final Organisations organisations;
  private final PriorAdvice advice;
  private final ReAuditDuties duties;
  private final Today today;

  Dossiers(
      Statements statements,
      AssessmentReports reports,
      AssessorRegister assessors,
      Baselines baselines,
      PublicRegister register,
      ProgrammeParameters parameters,
      ApplicationStore applications,
      RegistrationStore registrations,
      SupplyChain chain,
      QuestionStore questions,
      Organisations organisations,
      PriorAdvice advice,
      ReAuditDuties duties,
      Today today) {
    this.statements = statements;
    this.reports = reports;
    this.assessors = assessors;
    this.baselines = baselines;
    this.register = register;
    this.parameters = parameters;
    this.applications = applications;
    this.registrations = registrations;
    this.chain = chain;
    this.questions = questions;
    this.organisations = organisations;
    this.advice = advice;
    this.duties = duties;
    this.today = today;
  }

  /** The application as the rules see it on a day; nothing is changed by it. */
  public Dossier of(Application application, LocalDate judgedOn) {
    DeclaredStatement statement = statements.declared(application.statement());
    Baseline baseline = baselines.version(statement.content().baselineVersion());
    Optional<AssessmentReport> report = report(application);
    List<StatementFinding> findings = statements.check(application.statement());
    List<ExplanationQuestion> asked = questions.of(application.id());
    return new Dossier(
        application,
        statement,
        baseline,
        report,
        report.flatMap(reports::representation),
        check(application, statement, baseline, report, judgedOn),
        findings,
        report
            .map(r -> new ListingFacts(baseline, statement.content(), findings, r, asked))
            .map(ListingDecision::decide)
            .orElseGet(Dossiers::noReport),
        againstStanding(application, judgedOn),
        asked);
  }

  /** The hash of what an application rests on as it is now: statement, report and level. */
  String papersHash(Application application) {
    return PapersHash.of(
        statements.declaredOn(application.statement(), Set.of()).contentHash(),
        reports.issuedFor(application.statement()).map(AssessmentReport::contentHash).orElse(""),
        Integer.toString(application.level()),
        application.renews().map(RegistryKey::value).orElse(""));
  }

  /** The report that was decided on; until then the newest, as another one needs its review. */
  private Optional<AssessmentReport> report(Application application) {
    return application
        .reportHash()
        .filter(decidedOn -> application.state().isFinal())
        .flatMap(decidedOn -> reports.issuedFor(application.statement(), decidedOn))
        .or(() -> reports.issuedFor(application.statement()));
  }

  /** The application with its history and what it led to. */
  ApplicationView view(Application application, LocalDate judgedOn) {
    Optional<Registration> registered = registrations.ofApplication(application.id());
    return new ApplicationView(
        organisations.get(application.provider()).name(),
        of(application, judgedOn),
        applications.history(application.id()),
        registered,
        advice.of(application.service()),
        registered.map(Registration::key).map(duties::of).orElse(List.of()),
        today.day());
  }

  /** A renewal needs its registration, and a first registration that there is none in force. */
  private List<Reason> againstStanding(Application application, LocalDate judgedOn) {
    if (application.state().isFinal()) {
      return List.of();
    }
    return application
        .renews()
        .map(key -> registrations.find(key).flatMap(Dossiers::ended))
        .orElseGet(() ->
            registrations
                .ofService(application.service(), judgedOn)
                .flatMap(open -> inForce(open, judgedOn)))
        .stream()
        .toList();
  }

  private static Optional<Reason> ended(Registration renewed) {
    return renewed
        .endedOn()
        .map(end ->
            Reason.of("registration.renewed-ended", "FRM-53").with(renewed.key().value(), end));
  }

  private static Optional<Reason> inForce(Registration open, LocalDate day) {
    return open.standingOn(day) == RegistrationStanding.EXPIRED
        ? Optional.empty()
        : Optional.of(
            Reason.of("registration.still-registered", "FRM-15").with(open.key().value()));
  }

  private FormalCheckResult check(
      Application application,
      DeclaredStatement statement,
      Baseline baseline,
      Optional<AssessmentReport> report,
      LocalDate judgedOn) {
    LocalDate appliedOn = application.appliedOn().orElse(judgedOn);
    ApplicationFile file =
        new ApplicationFile(
            application.kind(),
            appliedOn,
            application.level(),
            application.statementHash(),
            statement,
            baseline,
            report,
            report.flatMap(r -> assessors.selectionOn(r.assessor(), r.startedOn())),
            report.flatMap(r -> assessors.selectionOn(r.assessor(), r.issuedOn())),
            listedBases(statement),
            application.renews().map(this::basesOf).orElse(Set.of()),
            application.renews().flatMap(registrations::find).map(Registration::level),
            mendBy(application),
            overtaken(application),
            judgedOn,
            today.day());
    return FormalCheck.run(file, RegistrationParameters.formalTerms(parameters, appliedOn));
  }

  /** Whatever has overtaken the papers of an application that is not decided yet. */
  private List<Reason> overtaken(Application application) {
    if (application.state().isFinal()) {
      return List.of();
    }
    if (statements.amendedBy(application.statement()).isPresent()) {
      return List.of(Reason.of("registration.statement-amended", "FRM-42", "FRM-43"));
    }
    if (reports.leftOpen(application.statement())) {
      return List.of(Reason.of("registration.audit-left-open", "FRM-26", "FRM-42", "FRM-43"));
    }
    return reports.reopened(application.statement())
        ? List.of(Reason.of("registration.audit-reopened", "FRM-42", "FRM-43"))
        : List.of();
  }

  /** The last day to file an application again that was returned as incomplete. */
  Optional<LocalDate> mendBy(Application application) {
    return application.state() != ApplicationState.INCOMPLETE
        ? Optional.empty()
        : applications
            .history(application.id())
            .lastInto(ApplicationState.INCOMPLETE)
            .map(ApplicationHistory.Step::on)
            .map(on -> on.plusDays(parameters.on(on, RegistrationParameters.MENDING_DAYS)));
  }

  private Map<RegistryKey, RegistryEntry> listedBases(DeclaredStatement statement) {
    return register.findAll(
        statement.content().usedServices().stream()
            .map(UsedService::listed)
            .flatMap(Optional::stream)
            .toList());
  }

  private Set<RegistryKey> basesOf(RegistryKey renewed) {
    return chain.basesOf(renewed).stream().map(SupplyChain.Base::key).collect(Collectors.toSet());
  }

  private static ListingVerdict noReport() {
    return new ListingVerdict.NotListable(
        List.of(Reason.of("registration.report-missing-for-decision", "FRM-43")));
  }
}
