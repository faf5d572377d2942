package dev.akashi.request;

import static dev.akashi.request.RequestParty.ASSESSOR;
import static dev.akashi.request.RequestParty.PROVIDER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an evidence request, as one table of values. */
public enum EvidenceRequestState {
  OPEN,
  DELIVERED,
  /** The provider says that there is no such evidence; the assessor accepts that or does not. */
  DECLINED,
  ACCEPTED,
  RETURNED,
  WITHDRAWN;

  /** What is done with a request. */
  public enum EvidenceRequestStep {
    DELIVER,
    DECLINE,
    ACCEPT,
    RETURN,
    WITHDRAW
  }

  /** One row of the table. */
  public record Transition(
      EvidenceRequestState from,
      EvidenceRequestStep step,
      EvidenceRequestState to,
      RequestParty by) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(OPEN, EvidenceRequestStep.DELIVER, DELIVERED, PROVIDER),
          new Transition(OPEN, EvidenceRequestStep.DECLINE, DECLINED, PROVIDER),
          new Transition(OPEN, EvidenceRequestStep.WITHDRAW, WITHDRAWN, ASSESSOR),
          new Transition(RETURNED, EvidenceRequestStep.DELIVER, DELIVERED, PROVIDER),
          new Transition(RETURNED, EvidenceRequestStep.DECLINE, DECLINED, PROVIDER),
          new Transition(RETURNED, EvidenceRequestStep.WITHDRAW, WITHDRAWN, ASSESSOR),
          new Transition(DELIVERED, EvidenceRequestStep.ACCEPT, ACCEPTED, ASSESSOR),
          new Transition(DELIVERED, EvidenceRequestStep.RETURN, RETURNED, ASSESSOR),
          new Transition(DECLINED, EvidenceRequestStep.ACCEPT, ACCEPTED, ASSESSOR),
          new Transition(DECLINED, EvidenceRequestStep.RETURN, RETURNED, ASSESSOR));

  /** The row for a step that one side takes, if it can take it now. */
  public Optional<Transition> after(EvidenceRequestStep step, RequestParty by) {
    return TABLE.stream()
        .filter(row -> row.from() == this && row.step() == step && row.by() == by)
        .findFirst();
  }

  /** The steps that one side can take now. */
  public List<EvidenceRequestStep> stepsOf(RequestParty by) {
    return TABLE.stream()
        .filter(row -> row.from() == this && row.by() == by)
        .map(Transition::step)
        .toList();
  }

  /** Whether it waits for that side; what is settled waits for nobody. */
  public boolean waitsFor(RequestParty party) {
    return switch (this) {
      case OPEN, RETURNED -> party == PROVIDER;
      case DELIVERED, DECLINED -> party == ASSESSOR;
      case ACCEPTED, WITHDRAWN -> false;
    };
  }

  public boolean settled() {
    return this == ACCEPTED || this == WITHDRAWN;
  }

  /** The states in which it waits for that side. */
  public static Set<EvidenceRequestState> waitingFor(RequestParty party) {
    return Arrays.stream(values())
        .filter(state -> state.waitsFor(party))
        .collect(Collectors.toUnmodifiableSet());
  }
}
