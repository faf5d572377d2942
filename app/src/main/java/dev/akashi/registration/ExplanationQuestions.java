package dev.akashi.registration;

import static dev.akashi.directory.Permission.REVIEW_APPLICATION;
import static dev.akashi.directory.Permission.SIGN_REPORT;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ControlResult;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The support body asks the assessor to explain why an objective is effective although an optional
 * control deviates; the answer is needed before the decision (FRM-44).
 */
@Service
@Transactional
public class ExplanationQuestions {

  private final ApplicationStore applications;
  private final QuestionStore questions;
  private final Dossiers dossiers;
  private final ApplicationRecords records;
  private final Trail trail;
  private final Today today;

  ExplanationQuestions(
      ApplicationStore applications,
      QuestionStore questions,
      Dossiers dossiers,
      ApplicationRecords records,
      Trail trail,
      Today today) {
    this.applications = applications;
    this.questions = questions;
    this.dossiers = dossiers;
    this.records = records;
    this.trail = trail;
    this.today = today;
  }

  /** The optional controls with a deviation, about which the assessor can be asked. */
  public static List<Requirement> deviations(Dossier dossier) {
    return dossier.baseline().ofKind(RequirementKind.DETAILED_CONTROL).stream()
        .filter(control -> !control.mandatory())
        .filter(control -> deviates(dossier, control.id()))
        .toList();
  }

  private static boolean deviates(Dossier dossier, RequirementId control) {
    return dossier
        .report()
        .flatMap(report -> Optional.ofNullable(report.results().get(control)))
        .filter(ControlResult::hasException)
        .isPresent();
  }

  public void ask(Actor actor, ApplicationId id, String control, String text) {
    actor.require(REVIEW_APPLICATION);
    Application application = applications.getOpenForUpdate(id);
    if (application.state() != ApplicationState.TECHNICAL_REVIEW) {
      throw Refusal.rule(
          Reason.of("registration.in-state." + application.state().code(), "FRM-15"));
    }
    Refusal.inputUnlessEmpty(LegalDays.needed("question", text, "registration.text-missing"));
    Dossier dossier = dossiers.of(application, today.day());
    RequirementId requirement =
        deviations(dossier).stream()
            .map(Requirement::id)
            .filter(deviating -> deviating.value().equals(control))
            .findFirst()
            .orElseThrow(() ->
                Refusal.rule(
                    Reason.of("registration.not-a-deviation", "FRM-44")
                        .with(control)
                        .at("requirement")));
    AssessmentReport report = dossier.report().orElseThrow();
    ExplanationQuestion question =
        new ExplanationQuestion(
            QuestionId.random(),
            id,
            requirement,
            text,
            actor.name(),
            today.now(),
            Optional.empty());
    questions.ask(question, actor.person(), report.assessor());
    record(actor, application, "application.explanation-asked", control);
    records.tell(
        report.assessor(),
        "explanation-asked",
        List.of(application.serviceName(), control),
        "/assessor/explanations");
  }

  @Transactional(readOnly = true)
  public List<QuestionStore.Asked> toOwnOrganisation(Actor actor) {
    actor.require(SIGN_REPORT);
    return questions.to(actor.organisationId());
  }

  public void answer(Actor actor, QuestionId id, String text) {
    actor.require(SIGN_REPORT);
    QuestionStore.Asked asked =
        questions
            .findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("registration.question-unknown")));
    if (!actor.belongsTo(asked.assessor())) {
      throw Refusal.notFound(Reason.of("registration.question-unknown"));
    }
    Refusal.inputUnlessEmpty(LegalDays.needed("answer", text, "registration.text-missing"));
    if (!asked.question().isOpen()) {
      throw Refusal.rule(Reason.of("registration.already-answered", "FRM-44"));
    }
    Application application = applications.getOpenForUpdate(asked.question().application());
    questions.answer(
        id, actor.person(), new ExplanationQuestion.Answer(text, actor.name(), today.now()));
    record(
        actor,
        application,
        "application.explanation-given",
        asked.question().requirement().value());
  }

  private void record(Actor actor, Application application, String action, String control) {
    trail.record(
        actor,
        action,
        ApplicationRecords.subject(application),
        Map.of("service", application.serviceName().ja(), "requirement", control));
  }
}
