package dev.akashi.registration;

import dev.akashi.committee.Matters;
import dev.akashi.committee.Resolution;
import dev.akashi.committee.Seat;
import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryPublication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Applications that wait for the committee (FRM-30, FRM-43). */
@Service
class ApplicationMatters implements Matters {

  static final String KIND = "application";
  static final String REGISTER = "REGISTER";
  static final String REFUSE = "REFUSE";
  static final String DEFER = "DEFER";

  private final ApplicationStore applications;
  private final Dossiers dossiers;
  private final CommitteeDecisions decisions;
  private final PriorAdvice advice;
  private final RegistryPublication publication;

  ApplicationMatters(
      ApplicationStore applications,
      Dossiers dossiers,
      CommitteeDecisions decisions,
      PriorAdvice advice,
      RegistryPublication publication) {
    this.applications = applications;
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.advice = advice;
    this.publication = publication;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void hold() {
    publication.hold();
  }

  @Override
  public List<Waiting> waiting(int limit) {
    return applications.inStates(EnumSet.of(ApplicationState.COMMITTEE_AGENDA), limit).stream()
        .map(ApplicationMatters::waiting)
        .toList();
  }

  @Override
  public Optional<Waiting> find(UUID matter) {
    return open(matter).map(ApplicationMatters::waiting);
  }

  private static Waiting waiting(Application application) {
    return new Waiting(
        KIND,
        application.id().value(),
        application.serviceName(),
        "/committee/" + application.id(),
        application.stateSince());
  }

  @Override
  public List<Outcome> outcomes() {
    return List.of(
        new Outcome(REGISTER, /* reasonNeeded= */ false, /* takesDay= */ false, /* open= */ true),
        new Outcome(REFUSE, /* reasonNeeded= */ true, /* takesDay= */ false, /* open= */ false),
        new Outcome(DEFER, /* reasonNeeded= */ true, /* takesDay= */ false, /* open= */ false));
  }

  @Override
  public Optional<String> papers(UUID matter) {
    return open(matter).map(dossiers::papersHash);
  }

  @Override
  public Map<PersonId, List<Reason>> withoutVote(UUID matter, Collection<Seat> seats) {
    Application application = applications.get(new ApplicationId(matter));
    SeparationOfDuties duties =
        new SeparationOfDuties(
            applications.history(application.id()).preparedBy(),
            advice.outOfTheDecision(application.service()),
            application.provider());
    Map<PersonId, List<Reason>> without = new HashMap<>();
    for (Seat seat : seats) {
      List<Reason> reasons = duties.against(seat.person(), seat.organisation());
      if (!reasons.isEmpty()) {
        without.put(seat.person(), reasons);
      }
    }
    return without;
  }

  @Override
  public List<Reason> against(UUID matter, String outcome, LocalDate on) {
    return outcome.equals(REGISTER)
        ? open(matter)
            .map(application -> dossiers.of(application, on).obstaclesToListing())
            .orElse(List.of())
        : List.of();
  }

  @Override
  public void carryOut(Actor secretary, Resolution resolution) {
    ApplicationId id = new ApplicationId(resolution.matter());
    int revision = applications.get(id).revision();
    LocalDate day = resolution.decidedOn();
    switch (resolution.outcome()) {
      case REGISTER -> decisions.register(secretary, id, revision, day, resolution.reason());
      case REFUSE -> decisions.refuse(secretary, id, revision, day, resolution.reason());
      case DEFER -> decisions.defer(secretary, id, revision, day, resolution.reason());
      default -> throw new IllegalArgumentException(resolution.outcome());
    }
  }

  private Optional<Application> open(UUID matter) {
    return applications
        .find(new ApplicationId(matter))
        .filter(application -> application.state() == ApplicationState.COMMITTEE_AGENDA);
  }
}
