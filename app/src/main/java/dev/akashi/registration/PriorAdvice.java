package dev.akashi.registration;

import dev.akashi.consultation.Consultations;
import dev.akashi.consultation.Consultations.Adviser;
import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.ServiceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Who advised a provider in a prior consultation is kept apart from the same service's application
 * (FRM-30), as far as the programme says so on the day: from the decision, from the review too.
 */
@Service
class PriorAdvice {

  /** The constants that the parameter names. */
  private enum Barred {
    DECISION,
    REVIEW
  }

  private final Consultations consultations;
  private final ProgrammeParameters parameters;
  private final Today today;

  PriorAdvice(Consultations consultations, ProgrammeParameters parameters, Today today) {
    this.consultations = consultations;
    this.parameters = parameters;
    this.today = today;
  }

  /** Everybody who answered a consultation on the service, shown to those who review it. */
  List<Adviser> of(ServiceId service) {
    return consultations.advisers(service);
  }

  /** Who does not decide on the service. */
  Set<PersonId> outOfTheDecision(ServiceId service) {
    return bars(Barred.DECISION) ? persons(service) : Set.of();
  }

  /** Refuses a step of the review by somebody who advised, when the programme bars it. */
  void refuseReviewBy(Actor actor, ServiceId service) {
    if (bars(Barred.REVIEW) && persons(service).contains(actor.person())) {
      throw Refusal.rule(Reason.of("registration.reviewer-advised", "FRM-30"));
    }
  }

  private boolean bars(Barred what) {
    return parameters.on(today.day(), RegistrationParameters.ADVISER_BARRED).contains(what.name());
  }

  private Set<PersonId> persons(ServiceId service) {
    return of(service).stream().map(Adviser::person).collect(Collectors.toSet());
  }
}
