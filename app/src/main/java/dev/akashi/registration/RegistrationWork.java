package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people in applications, questions and suspensions. */
@Service
class RegistrationWork implements WorkSource {

  private static final int SHOWN = 50;
  private static final Set<ApplicationState> AT_THE_DESK =
      EnumSet.of(
          ApplicationState.SUBMITTED, ApplicationState.ACCEPTED, ApplicationState.TECHNICAL_REVIEW);

  private final ApplicationStore applications;
  private final SuspensionStore suspensions;
  private final QuestionStore questions;
  private final ApplicationFiling filing;
  private final ProgrammeParameters parameters;
  private final Today today;

  RegistrationWork(
      ApplicationStore applications,
      SuspensionStore suspensions,
      QuestionStore questions,
      ApplicationFiling filing,
      ProgrammeParameters parameters,
      Today today) {
    this.applications = applications;
    this.suspensions = suspensions;
    this.questions = questions;
    this.filing = filing;
    this.parameters = parameters;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.FILE_APPLICATION)) {
      FormalTerms terms = RegistrationParameters.formalTerms(parameters, today.day());
      filing.fileable(actor).stream()
          .filter(fileable -> fileable.reportIssuedOn().isPresent())
          .forEach(fileable -> items.add(fileable(fileable.statement(), terms)));
      applications.ofProvider(actor.organisationId()).forEach(a -> provider(a, terms, items));
    }
    if (actor.may(Permission.REVIEW_APPLICATION)) {
      applications.inStates(AT_THE_DESK, SHOWN).forEach(a -> items.add(desk(a)));
    }
    if (actor.may(Permission.SUSPEND_REGISTRATION)) {
      suspensions.open(SHOWN).stream()
          .filter(proposal -> !proposal.proposedBy().equals(actor.person()))
          .forEach(proposal -> items.add(suspension(proposal)));
    }
    if (actor.may(Permission.SIGN_REPORT)) {
      questions.to(actor.organisationId()).stream()
          .filter(asked -> asked.question().isOpen())
          .limit(SHOWN)
          .forEach(asked -> items.add(explanation(asked)));
    }
    return items;
  }

  /** The report is there, so the application can be prepared. */
  private static WorkItem fileable(Statements.DeclaredSummary statement, FormalTerms terms) {
    return new WorkItem(
        "registration-prepare",
        List.of(statement.serviceName()),
        "/provider/applications",
        Optional.of(terms.applicationDue(statement.auditPeriod().last())));
  }

  private void provider(Application application, FormalTerms terms, List<WorkItem> items) {
    String link = "/provider/applications/" + application.id();
    Optional<LocalDate> due = Optional.of(terms.applicationDue(application.auditPeriod().last()));
    List<Object> about = List.of(application.serviceName());
    if (application.state() == ApplicationState.PREPARING) {
      items.add(new WorkItem("registration-submit", about, link, due));
    } else if (application.state() == ApplicationState.INCOMPLETE) {
      items.add(
          new WorkItem(
              "registration-returned", about, link, Optional.of(filing.dueOn(application))));
    }
  }

  private static WorkItem desk(Application application) {
    List<Object> about = List.of(application.serviceName());
    String link = "/review/" + application.id();
    Optional<LocalDate> aim = application.clock().map(ReviewClock::aim);
    return switch (application.state()) {
      case SUBMITTED -> new WorkItem("registration-receipt", about, link, aim);
      case ACCEPTED -> new WorkItem("registration-begin", about, link, aim);
      default -> new WorkItem("registration-review", about, link, aim);
    };
  }

  private static WorkItem suspension(SuspensionProposal proposal) {
    return new WorkItem(
        proposal.measure() == SuspensionMeasure.SUSPEND ? "suspension-confirm" : "lifting-confirm",
        List.of(proposal.serviceName()),
        "/programme/suspensions/" + proposal.id(),
        Optional.of(proposal.effectiveOn()));
  }

  private static WorkItem explanation(QuestionStore.Asked asked) {
    return new WorkItem(
        "explanation-answer",
        List.of(asked.serviceName(), asked.question().requirement().value()),
        "/assessor/explanations",
        Optional.empty());
  }
}
