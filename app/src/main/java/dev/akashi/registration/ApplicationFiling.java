package dev.akashi.registration;

import static dev.akashi.directory.Permission.EDIT_STATEMENT;
import static dev.akashi.directory.Permission.FILE_APPLICATION;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReports;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider prepares, files and withdraws applications. */
@Service
@Transactional
public class ApplicationFiling {

  /** A declared statement with what an application with it would rest on. */
  public record Fileable(
      Statements.DeclaredSummary statement, Optional<LocalDate> reportIssuedOn) {}

  private final ApplicationStore applications;
  private final RegistrationStore registrations;
  private final Statements statements;
  private final AssessmentReports reports;
  private final Dossiers dossiers;
  private final ApplicationRecords records;
  private final RenewalStanding renewals;
  private final RegistryPublication publication;
  private final ProgrammeParameters parameters;
  private final Today today;

  ApplicationFiling(
      ApplicationStore applications,
      RegistrationStore registrations,
      Statements statements,
      AssessmentReports reports,
      Dossiers dossiers,
      ApplicationRecords records,
      RenewalStanding renewals,
      RegistryPublication publication,
      ProgrammeParameters parameters,
      Today today) {
    this.applications = applications;
    this.registrations = registrations;
    this.statements = statements;
    this.reports = reports;
    this.dossiers = dossiers;
    this.records = records;
    this.renewals = renewals;
    this.publication = publication;
    this.parameters = parameters;
    this.today = today;
  }

  @Transactional(readOnly = true)
  public List<Application> own(Actor actor) {
    actor.require(EDIT_STATEMENT);
    return applications.ofProvider(actor.organisationId());
  }

  @Transactional(readOnly = true)
  public List<Registration> ownRegistrations(Actor actor) {
    actor.require(EDIT_STATEMENT);
    return registrations.ofProvider(actor.organisationId());
  }

  /** The declared statements of the own organisation that no application rests on yet. */
  @Transactional(readOnly = true)
  public List<Fileable> fileable(Actor actor) {
    actor.require(EDIT_STATEMENT);
    Set<StatementId> taken =
        applications.ofProvider(actor.organisationId()).stream()
            .filter(a -> !a.state().isFinal() || a.state() == ApplicationState.REGISTERED)
            .map(Application::statement)
            .collect(Collectors.toSet());
    List<Statements.DeclaredSummary> declared =
        statements.declaredBy(actor.organisationId()).stream()
            .filter(statement -> !taken.contains(statement.id()))
            .toList();
    Set<StatementId> amended =
        statements.amendedAmong(declared.stream().map(Statements.DeclaredSummary::id).toList());
    List<Statements.DeclaredSummary> open =
        declared.stream().filter(statement -> !amended.contains(statement.id())).toList();
    Map<StatementId, LocalDate> issuedOn =
        reports.issuedOn(open.stream().map(Statements.DeclaredSummary::id).toList());
    return open.stream()
        .map(
            statement -> new Fileable(statement, Optional.ofNullable(issuedOn.get(statement.id()))))
        .toList();
  }

  /** The application as it stands; a draft as it would be filed today. */
  @Transactional(readOnly = true)
  public ApplicationView view(Actor actor, ApplicationId id) {
    actor.require(EDIT_STATEMENT);
    Application application = own(actor, id);
    LocalDate day = application.appliedOn().orElse(today.day());
    return dossiers.view(application, day);
  }

  /** The application as it would be filed today for that level; nothing is changed. */
  @Transactional(readOnly = true)
  public ApplicationView tryOut(Actor actor, ApplicationId id, int level) {
    LocalDate day = today.day();
    return dossiers.view(asFiled(owned(actor, id), day, level), day);
  }

  /** The last day on which the application can be filed, or filed again after a return. */
  public LocalDate dueOn(Application application) {
    return dossiers
        .mendBy(application)
        .orElseGet(() ->
            DatePolicies.applicationDue(
                reports.issuedFor(application.statement()),
                application.auditPeriod().last(),
                RegistrationParameters.formalTerms(parameters, today.day())));
  }

  /** The levels that can be applied for today. */
  public List<Integer> levels() {
    return RegistrationParameters.formalTerms(parameters, today.day()).levels().stream()
        .sorted()
        .toList();
  }

  /** The level of the report on the statement; without one, the highest that is open. */
  private int auditedLevel(StatementId statement) {
    List<Integer> open = levels();
    return reports
        .issuedFor(statement)
        .map(report -> report.planned().level())
        .flatMap(audited ->
            open.stream().filter(level -> audited.equals(Integer.toString(level))).findFirst())
        .orElseGet(open::getLast);
  }

  public ApplicationId prepare(Actor actor, StatementId statementId) {
    actor.require(FILE_APPLICATION);
    DeclaredStatement statement = statements.declared(statementId);
    if (!actor.belongsTo(statement.provider())) {
      throw Refusal.notFound(Reason.of("registration.statement-unknown"));
    }
    if (statements.amendedBy(statementId).isPresent()) {
      throw Refusal.rule(Reason.of("registration.statement-amended", "FRM-42"));
    }
    Refusal.rulesUnlessEmpty(againstAnother(statement));
    LocalDate day = today.day();
    Optional<RegistryKey> renewed = renewals.renewedBy(statement.service(), day);
    Application application =
        new Application(
            ApplicationId.random(),
            statement.provider(),
            statement.service(),
            statement.called(),
            statement.id(),
            statement.version(),
            statement.contentHash(),
            statement.content().baselineVersion(),
            statement.auditPeriod(),
            renewed,
            renewed
                .flatMap(registrations::find)
                .map(Registration::level)
                .orElseGet(() -> auditedLevel(statementId)),
            ApplicationState.PREPARING,
            day,
            day,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    if (!applications.insert(application)) {
      throw Refusal.rule(Reason.of("registration.already-applied", "FRM-42"));
    }
    records.prepared(actor, application);
    return application.id();
  }

  private List<Reason> againstAnother(DeclaredStatement statement) {
    List<Application> sameService =
        applications.ofProvider(statement.provider()).stream()
            .filter(application -> application.service().equals(statement.service()))
            .toList();
    if (sameService.stream().anyMatch(application -> !application.state().isFinal())) {
      return List.of(Reason.of("registration.already-applied", "FRM-42"));
    }
    boolean registeredWithIt =
        sameService.stream()
            .filter(application -> application.state() == ApplicationState.REGISTERED)
            .anyMatch(application ->
                !statement.auditPeriod().last().isAfter(application.auditPeriod().last()));
    return registeredWithIt ? List.of(Reason.of("registration.not-newer", "FRM-42")) : List.of();
  }

  /**
   * Files the application; the day is today, nobody states it. One that was returned keeps the day
   * of its first filing, which is the one that counts (FRM-42).
   */
  public void submit(Actor actor, ApplicationId id, int revision, int level) {
    owned(actor, id);
    LocalDate day = today.day();
    publication.hold();
    Application application = applications.getForUpdate(id, revision);
    ApplicationLife.Move move = ApplicationLife.move(application.state(), ApplicationAction.SUBMIT);
    Application filed = asFiled(application, day, level);
    Dossier dossier = dossiers.of(filed, day);
    List<Reason> defects = new ArrayList<>(dossier.check().defects());
    defects.addAll(dossier.againstStanding());
    Refusal.rulesUnlessEmpty(defects);
    AssessmentReport report = dossier.report().orElseThrow();
    records.checked(dossier, CheckOccasion.FILING, day);
    Application resting = filed.resting(report.engagement(), report.contentHash());
    records.moved(actor, resting, move, day, "");
    filed.renews().ifPresent(key -> renewals.filed(key, day));
  }

  /** Whether a declared statement of the same period takes the place of the one it rests on. */
  @Transactional(readOnly = true)
  public boolean amended(Application application) {
    return !application.state().isFinal()
        && statements.amendedBy(application.statement()).isPresent();
  }

  /**
   * Goes on with the amended statement of the same period and the newest report on it; the day of
   * the first filing stays.
   */
  public void replacePapers(Actor actor, ApplicationId id, int revision) {
    owned(actor, id);
    Application application = applications.getForUpdate(id, revision);
    ApplicationLife.Move move =
        ApplicationLife.move(application.state(), ApplicationAction.REPLACE_PAPERS);
    DeclaredStatement amended =
        statements
            .amendedBy(application.statement())
            .map(statements::declared)
            .orElseThrow(() -> Refusal.rule(Reason.of("registration.not-amended", "FRM-42")));
    LocalDate day = today.day();
    Application renewed = application.with(amended);
    Dossier dossier = dossiers.of(renewed, day);
    Refusal.rulesUnlessEmpty(dossier.check().defects());
    AssessmentReport report = dossier.report().orElseThrow();
    records.checked(dossier, CheckOccasion.FILING, day);
    records.papersReplaced(
        actor,
        application.statement(),
        renewed.resting(report.engagement(), report.contentHash()),
        move,
        day);
  }

  public void withdraw(Actor actor, ApplicationId id, int revision, String reason) {
    owned(actor, id);
    publication.hold();
    Application application = applications.getForUpdate(id, revision);
    ApplicationLife.Move move =
        ApplicationLife.move(application.state(), ApplicationAction.WITHDRAW);
    Refusal.inputUnlessEmpty(LegalDays.needed("reason", reason, "registration.reason-missing"));
    records.moved(actor, application, move, today.day(), reason);
    application.renews().ifPresent(renewals::over);
  }

  private Application asFiled(Application application, LocalDate day, int level) {
    LocalDate appliedOn = application.appliedOn().orElse(day);
    return application.filed(
        appliedOn, level, renewals.renewedBy(application.service(), appliedOn));
  }

  /** The application, when it is the own organisation's; else it is as if there were none. */
  private Application owned(Actor actor, ApplicationId id) {
    actor.require(FILE_APPLICATION);
    return own(actor, id);
  }

  private Application own(Actor actor, ApplicationId id) {
    Application application = applications.get(id);
    if (!actor.belongsTo(application.provider())) {
      throw Refusal.notFound(Reason.of("registration.application-unknown"));
    }
    return application;
  }
}
