package dev.akashi.registration;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What speaks against suspending a registered service, or lifting its suspension (FRM-16). */
final class SuspensionRules {

  private static final String CLAUSE = "FRM-16";

  private SuspensionRules() {}

  /** What can be proposed about the entry: lifting once it is suspended, else suspending. */
  static SuspensionMeasure measureFor(RegistryEntry entry) {
    return entry.standing().openSuspension().isPresent()
        ? SuspensionMeasure.LIFT
        : SuspensionMeasure.SUSPEND;
  }

  /** What speaks against the measure as the entry stands today. */
  static List<Reason> against(RegistryEntry entry, SuspensionMeasure measure, LocalDate today) {
    return switch (measure) {
      case SUSPEND -> againstSuspending(entry, today);
      case LIFT -> againstLifting(entry);
    };
  }

  private static List<Reason> againstSuspending(RegistryEntry entry, LocalDate today) {
    if (!entry.onTheListOn(today)) {
      return List.of(reason("registration.suspends-only-listed", entry));
    }
    return entry.standing().suspension().filter(one -> !one.isOverBy(today)).isPresent()
        ? List.of(reason("registration.already-suspended", entry))
        : List.of();
  }

  private static List<Reason> againstLifting(RegistryEntry entry) {
    return entry.standing().openSuspension().isEmpty()
        ? List.of(reason("registration.not-suspended", entry))
        : List.of();
  }

  /** What speaks against a day that was entered. */
  static List<Reason> againstDay(RegistryEntry entry, LocalDate effectiveOn, LocalDate today) {
    if (effectiveOn.isBefore(today)) {
      return List.of(
          Reason.of("registration.suspension-too-early", CLAUSE)
              .with(effectiveOn, today)
              .at("effectiveOn"));
    }
    return entry.onTheListOn(effectiveOn)
        ? List.of()
        : List.of(
            Reason.of("registration.suspension-too-late", CLAUSE)
                .with(entry.name(), effectiveOn)
                .at("effectiveOn"));
  }

  /** Nobody confirms what the same person proposed. */
  static Optional<Reason> againstConfirming(SuspensionProposal proposal, PersonId person) {
    return proposal.proposedBy().equals(person)
        ? Optional.of(Reason.of("registration.suspension-four-eyes", CLAUSE))
        : Optional.empty();
  }

  private static Reason reason(String code, RegistryEntry entry) {
    return Reason.of(code, CLAUSE).with(entry.name()).at("key");
  }
}
