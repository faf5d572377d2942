package dev.akashi.registration;

import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;

import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide what: nobody who prepared it, and nobody with an interest (FRM-30, AMD-03). */
@Service
@Transactional
public class CommitteeSeats {

  private final RemovalStore store;
  private final PriorAdvice advice;
  private final Trail trail;
  private final Today today;

  CommitteeSeats(RemovalStore store, PriorAdvice advice, Trail trail, Today today) {
    this.store = store;
    this.advice = advice;
    this.trail = trail;
    this.today = today;
  }

  List<Reason> against(Actor actor, Application application, ApplicationHistory history) {
    return new SeparationOfDuties(
            history.preparedBy(),
            advice.outOfTheDecision(application.service()),
            abstaining(application.id().value()),
            application.provider())
        .against(actor.person(), actor.organisationId());
  }

  List<Reason> against(Actor actor, RemovalCase removalCase) {
    Set<PersonId> abstaining = abstaining(removalCase.id().value());
    List<Reason> reasons = new ArrayList<>();
    if (removalCase.proposedBy().filter(actor.person()::equals).isPresent()) {
      reasons.add(Reason.of("registration.decider-prepared-it", "FRM-30"));
    }
    if (abstaining.contains(actor.person())) {
      reasons.add(Reason.of("registration.decider-abstains", "FRM-30", "AMD-03"));
    }
    return reasons;
  }

  @Transactional(readOnly = true)
  public List<RemovalStore.Conflict> conflicts(UUID matter) {
    return store.conflicts(matter);
  }

  /** The member declares an interest in an application or a removal case and abstains. */
  public void declareConflict(Actor actor, UUID matter, String reason) {
    actor.require(DECIDE_REGISTRATION);
    Refusal.inputUnlessEmpty(LegalDays.needed("conflict", reason, "registration.reason-missing"));
    if (abstaining(matter).contains(actor.person())) {
      return;
    }
    store.declareConflict(
        matter, new RemovalStore.Conflict(actor.person(), actor.name(), reason, today.now()));
    trail.record(
        actor,
        "committee.conflict-declared",
        new Subject("committee-matter", matter.toString()),
        Map.of("reason", reason));
  }

  private Set<PersonId> abstaining(UUID matter) {
    return store.conflicts(matter).stream()
        .map(RemovalStore.Conflict::person)
        .collect(Collectors.toSet());
  }
}
