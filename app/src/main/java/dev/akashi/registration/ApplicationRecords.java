package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps what happens to applications: the new state, the step, the event, the notices. */
@Service
class ApplicationRecords {

  private final ApplicationStore applications;
  private final ProgrammeParameters parameters;
  private final StatementSteps statements;
  private final Trail trail;
  private final Notices notices;
  private final Organisations organisations;
  private final Today today;

  ApplicationRecords(
      ApplicationStore applications,
      ProgrammeParameters parameters,
      StatementSteps statements,
      Trail trail,
      Notices notices,
      Organisations organisations,
      Today today) {
    this.applications = applications;
    this.parameters = parameters;
    this.statements = statements;
    this.trail = trail;
    this.notices = notices;
    this.organisations = organisations;
    this.today = today;
  }

  void prepared(Actor actor, Application application) {
    trail.record(
        actor,
        "application.prepared",
        subject(application),
        Map.of(
            "service",
            application.serviceName().ja(),
            "statementHash",
            application.statementHash()));
  }

  /**
   * Leads the application along a move and tells whom it concerns. Only closing asks for no
   * permission of its own: it follows from the end of a registration, whoever ended it.
   */
  void moved(
      Actor actor,
      Application application,
      ApplicationLife.Move move,
      LocalDate on,
      String reason) {
    if (move.action() != ApplicationAction.CLOSE) {
      actor.require(move.permission());
    }
    applications.update(application.moved(move, on));
    followWithStatement(actor, application, move);
    applications.addStep(
        application.id(),
        new ApplicationHistory.Step(
            move.action(),
            move.from(),
            move.to(),
            on,
            reason,
            actor.person(),
            actor.name(),
            today.now()));
    trail.record(
        actor,
        move.event(),
        subject(application),
        Map.of(
            "service", application.serviceName().ja(),
            "from", move.from(),
            "to", move.to(),
            "on", on.toString(),
            "reason", reason));
    tell(application, move);
  }

  /** Leads the application on with an amended statement, which is filed in place of the former. */
  void papersReplaced(
      Actor actor,
      StatementId former,
      Application application,
      ApplicationLife.Move move,
      LocalDate on) {
    statements.returned(actor, former);
    statements.filed(actor, application.statement());
    moved(actor, application, move, on, "");
  }

  /** The statement goes along: filed with the application, back with a refusal, published. */
  private void followWithStatement(
      Actor actor, Application application, ApplicationLife.Move move) {
    switch (move.action()) {
      case SUBMIT -> {
        if (move.from() == ApplicationState.PREPARING) {
          statements.filed(actor, application.statement());
        }
      }
      case WITHDRAW -> {
        if (move.from() != ApplicationState.PREPARING) {
          statements.returned(actor, application.statement());
        }
      }
      case REFUSE, CLOSE -> statements.returned(actor, application.statement());
      case REGISTER -> statements.published(actor, application.statement());
      case RETURN_AS_INCOMPLETE,
          ACCEPT,
          BEGIN_REVIEW,
          SEND_TO_COMMITTEE,
          DEFER,
          REPLACE_PAPERS -> {}
    }
  }

  private void tell(Application application, ApplicationLife.Move move) {
    List<?> about = List.of(application.serviceName());
    switch (move.action()) {
      case SUBMIT ->
          tellAll(
              OrganisationKind.SUPPORT_BODY, "application-submitted", about, review(application));
      case REPLACE_PAPERS ->
          tellAll(
              OrganisationKind.SUPPORT_BODY,
              "application-papers-replaced",
              about,
              review(application));
      case SEND_TO_COMMITTEE ->
          tellAll(
              OrganisationKind.COMMITTEE, "application-on-agenda", about, committee(application));
      case DEFER ->
          tellAll(
              OrganisationKind.SUPPORT_BODY, "application-deferred", about, review(application));
      case WITHDRAW -> {
        if (move.from() != ApplicationState.PREPARING) {
          tellAll(
              OrganisationKind.SUPPORT_BODY, "application-withdrawn", about, review(application));
        }
      }
      case RETURN_AS_INCOMPLETE -> tellProvider(application, "application-returned", about);
      case ACCEPT -> tellProvider(application, "application-accepted", about);
      case BEGIN_REVIEW -> tellProvider(application, "application-review-begun", about);
      case REGISTER -> tellProvider(application, "application-registered", about);
      case REFUSE -> tellProvider(application, "application-refused", about);
      case CLOSE -> tellProvider(application, "application-closed", about);
    }
  }

  private void tellAll(OrganisationKind kind, String code, List<?> about, String link) {
    for (Organisation organisation : organisations.ofKind(kind)) {
      tell(organisation.id(), code, about, link);
    }
  }

  private void tellProvider(Application application, String code, List<?> about) {
    tell(application.provider(), code, about, "/provider/applications/" + application.id());
  }

  /** Tells one organisation; the bundles hold {@code notice.registration.<code>}. */
  void tell(OrganisationId organisation, String code, List<?> about, String link) {
    notices.tell(organisation, "registration." + code, about, link, List.of(ClauseId.of("FRM-15")));
  }

  private static String review(Application application) {
    return "/review/" + application.id();
  }

  private static String committee(Application application) {
    return "/committee/" + application.id();
  }

  void noted(Actor actor, Application application, String text) {
    applications.addNote(
        application.id(),
        new ApplicationHistory.Note(text, actor.person(), actor.name(), today.now()));
    trail.record(
        actor,
        "application.noted",
        subject(application),
        Map.of("service", application.serviceName().ja()));
  }

  void checked(Dossier dossier, CheckOccasion occasion, LocalDate judgedOn) {
    applications.addCheck(
        dossier.application().id(),
        new ApplicationHistory.CheckRun(
            occasion,
            judgedOn,
            dossier.check().passed(),
            dossier.check().defects().stream().map(Reason::code).toList(),
            parameters.versionOn(judgedOn),
            today.now()));
  }

  void decided(
      Actor actor, Dossier dossier, ApplicationLife.Move move, LocalDate on, String reason) {
    Application application = dossier.application();
    applications.addDecision(
        application.id(),
        new ApplicationHistory.Decision(
            move.action(),
            on,
            reason,
            actor.person(),
            actor.name(),
            dossier.statement().contentHash(),
            application.reportHash().orElse(""),
            dossier.obstaclesToListing().stream().map(Reason::code).distinct().toList(),
            parameters.versionOn(on),
            today.now()));
    moved(actor, application, move, on, reason);
  }

  static Subject subject(Application application) {
    return new Subject("application", application.id().toString());
  }
}
