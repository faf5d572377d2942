package dev.akashi.registration;

import dev.akashi.committee.Matters;
import dev.akashi.committee.Resolution;
import dev.akashi.committee.Seat;
import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Removals that wait for the committee: lower layers before those that stand on them (FRM-53). */
@Service
class RemovalMatters implements Matters {

  static final String KIND = "removal";
  static final String REMOVE = "REMOVE";
  static final String KEEP = "KEEP";
  static final String DEFER = "DEFER";

  private final RemovalStore removals;
  private final RemovalDecisions decisions;
  private final RegistryPublication publication;

  RemovalMatters(
      RemovalStore removals, RemovalDecisions decisions, RegistryPublication publication) {
    this.removals = removals;
    this.decisions = decisions;
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
    return removals.open().stream().limit(limit).map(RemovalMatters::waiting).toList();
  }

  @Override
  public Optional<Waiting> find(UUID matter) {
    return open(matter).map(RemovalMatters::waiting);
  }

  private static Waiting waiting(RemovalCase removalCase) {
    return new Waiting(
        KIND,
        removalCase.id().value(),
        removalCase.serviceName(),
        "/committee/removals/" + removalCase.id(),
        removalCase.proposedOn());
  }

  @Override
  public List<Outcome> outcomes() {
    return List.of(
        new Outcome(REMOVE, /* reasonNeeded= */ true, /* takesDay= */ true, /* open= */ true),
        new Outcome(KEEP, /* reasonNeeded= */ true, /* takesDay= */ false, /* open= */ false),
        new Outcome(DEFER, /* reasonNeeded= */ true, /* takesDay= */ false, /* open= */ false));
  }

  /** The ground of the case; through which base it is reached may change while it waits. */
  @Override
  public Optional<String> papers(UUID matter) {
    return open(matter)
        .map(removalCase ->
            PapersHash.of(
                removalCase.key().value(),
                removalCase.reason(),
                removalCase.loss().map(loss -> loss.root()).map(RegistryKey::value).orElse("")));
  }

  /** Whoever proposed the removal, and the provider of the service. */
  @Override
  public Map<PersonId, List<Reason>> withoutVote(UUID matter, Collection<Seat> seats) {
    RemovalCase removalCase = removals.get(new RemovalCaseId(matter));
    Map<PersonId, List<Reason>> without = new HashMap<>();
    for (Seat seat : seats) {
      List<Reason> reasons = new ArrayList<>();
      if (removalCase.proposedBy().filter(seat.person()::equals).isPresent()) {
        reasons.add(Reason.of("registration.decider-prepared-it", "FRM-30"));
      }
      if (removalCase.provider().filter(seat.organisation()::equals).isPresent()) {
        reasons.add(Reason.of("registration.decider-is-applicant", "FRM-30", "AMD-03"));
      }
      if (!reasons.isEmpty()) {
        without.put(seat.person(), reasons);
      }
    }
    return without;
  }

  @Override
  public List<Reason> against(UUID matter, String outcome, LocalDate on) {
    return outcome.equals(REMOVE)
        ? open(matter).map(one -> decisions.againstRemoving(one, on)).orElse(List.of())
        : List.of();
  }

  @Override
  public void carryOut(Actor secretary, Resolution resolution) {
    RemovalCaseId id = new RemovalCaseId(resolution.matter());
    int revision = removals.get(id).revision();
    LocalDate day = resolution.decidedOn();
    String reason = resolution.reason();
    switch (resolution.outcome()) {
      case REMOVE ->
          decisions.remove(secretary, id, revision, day, resolution.effectiveOn(), reason);
      case KEEP -> decisions.keep(secretary, id, revision, day, reason);
      case DEFER -> decisions.defer(secretary, id, revision, day, reason);
      default -> throw new IllegalArgumentException(resolution.outcome());
    }
  }

  private Optional<RemovalCase> open(UUID matter) {
    return removals
        .find(new RemovalCaseId(matter))
        .filter(removalCase -> removalCase.state() == RemovalState.OPEN);
  }
}
