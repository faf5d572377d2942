package dev.akashi.registration;

import static dev.akashi.directory.Permission.REVIEW_APPLICATION;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operation support body checks, accepts and reviews applications (FRM-30, FRM-42). */
@Service
@Transactional
public class ApplicationReview {

  private static final Set<ApplicationState> QUEUE =
      EnumSet.of(
          ApplicationState.SUBMITTED,
          ApplicationState.INCOMPLETE,
          ApplicationState.ACCEPTED,
          ApplicationState.TECHNICAL_REVIEW,
          ApplicationState.COMMITTEE_AGENDA);

  private final ApplicationStore applications;
  private final Dossiers dossiers;
  private final ApplicationRecords records;
  private final PriorAdvice advice;
  private final ProgrammeParameters parameters;
  private final Today today;

  ApplicationReview(
      ApplicationStore applications,
      Dossiers dossiers,
      ApplicationRecords records,
      PriorAdvice advice,
      ProgrammeParameters parameters,
      Today today) {
    this.applications = applications;
    this.dossiers = dossiers;
    this.records = records;
    this.advice = advice;
    this.parameters = parameters;
    this.today = today;
  }

  /** What is under way, the oldest first. */
  @Transactional(readOnly = true)
  public List<Application> queue(Actor actor, int limit) {
    actor.require(REVIEW_APPLICATION);
    return applications.inStates(QUEUE, limit);
  }

  @Transactional(readOnly = true)
  public ApplicationView view(Actor actor, ApplicationId id) {
    actor.require(REVIEW_APPLICATION);
    Application application = known(id);
    return dossiers.view(application, today.day());
  }

  public void accept(Actor actor, ApplicationId id, int revision, LocalDate acceptedOn) {
    actor.require(REVIEW_APPLICATION);
    Application application = applications.getForUpdate(id, revision);
    advice.refuseReviewBy(actor, application.service());
    ApplicationLife.Move move = ApplicationLife.move(application.state(), ApplicationAction.ACCEPT);
    LocalDate filedOn = application.stateSince();
    Refusal.inputUnlessEmpty(LegalDays.acceptance(acceptedOn, filedOn, today.day()));
    Dossier dossier = dossiers.of(application, acceptedOn);
    Refusal.rulesUnlessEmpty(dossier.check().defects());
    records.checked(dossier, CheckOccasion.ACCEPTANCE, acceptedOn);
    int months = parameters.on(acceptedOn, RegistrationParameters.REVIEW_AIM_MONTHS);
    records.moved(
        actor, application.clocked(ReviewClock.from(acceptedOn, months)), move, acceptedOn, "");
  }

  public void returnAsIncomplete(Actor actor, ApplicationId id, int revision, String reason) {
    actor.require(REVIEW_APPLICATION);
    Application application = applications.getForUpdate(id, revision);
    advice.refuseReviewBy(actor, application.service());
    ApplicationLife.Move move =
        ApplicationLife.move(application.state(), ApplicationAction.RETURN_AS_INCOMPLETE);
    Refusal.inputUnlessEmpty(LegalDays.needed("reason", reason, "registration.reason-missing"));
    records.moved(actor, application, move, today.day(), reason);
  }

  public void begin(Actor actor, ApplicationId id, int revision) {
    actor.require(REVIEW_APPLICATION);
    Application application = applications.getForUpdate(id, revision);
    advice.refuseReviewBy(actor, application.service());
    ApplicationLife.Move move =
        ApplicationLife.move(application.state(), ApplicationAction.BEGIN_REVIEW);
    records.moved(actor, application, move, today.day(), "");
  }

  public void note(Actor actor, ApplicationId id, String text) {
    actor.require(REVIEW_APPLICATION);
    known(id);
    Application application = applications.getOpenForUpdate(id);
    advice.refuseReviewBy(actor, application.service());
    Refusal.inputUnlessEmpty(LegalDays.needed("text", text, "registration.text-missing"));
    if (application.state() != ApplicationState.TECHNICAL_REVIEW) {
      throw Refusal.rule(
          Reason.of("registration.in-state." + application.state().code(), "FRM-15"));
    }
    records.noted(actor, application, text);
  }

  /** Puts the application on the committee's agenda with the report as it stands now. */
  public void sendToCommittee(Actor actor, ApplicationId id, int revision) {
    actor.require(REVIEW_APPLICATION);
    Application application = applications.getForUpdate(id, revision);
    advice.refuseReviewBy(actor, application.service());
    ApplicationLife.Move move =
        ApplicationLife.move(application.state(), ApplicationAction.SEND_TO_COMMITTEE);
    Dossier dossier = dossiers.of(application, today.day());
    Refusal.rulesUnlessEmpty(againstSending(dossier));
    AssessmentReport report = dossier.report().orElseThrow();
    records.moved(
        actor,
        application.resting(report.engagement(), report.contentHash()),
        move,
        today.day(),
        "");
  }

  /** The papers must be in order and the questions answered; what fails is for the committee. */
  public static List<Reason> againstSending(Dossier dossier) {
    List<Reason> reasons = new ArrayList<>(dossier.check().defects());
    dossier.verdict().obstacles().stream()
        .filter(reason -> reason.code().equals("registration.question-open"))
        .forEach(reasons::add);
    return reasons;
  }

  /** A draft is the provider's own. */
  private Application known(ApplicationId id) {
    Application application = applications.get(id);
    if (application.state() == ApplicationState.PREPARING) {
      throw Refusal.notFound(Reason.of("registration.application-unknown"));
    }
    return application;
  }
}
