package dev.akashi.usage;

import dev.akashi.classification.Confidentiality;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an application must state before it goes to the permitting person (LGG-24 to LGG-30). */
public final class SubmitRule {

  private SubmitRule() {}

  /**
   * What speaks against a listed service that is not valid on the day, unless a reason is given.
   */
  public static List<Reason> refusalsOfEntry(
      Optional<RegistryEntry> entry, LocalDate day, String reason) {
    return entry
        .filter(listed -> !listed.validOn(day) && reason.isBlank())
        .map(listed -> List.of(notValid(listed, day)))
        .orElse(List.of());
  }

  private static Reason notValid(RegistryEntry entry, LocalDate day) {
    if (day.isBefore(entry.registeredOn())) {
      return Reason.of("usage.service-not-yet-listed", "LGG-05", "LGG-30")
          .with(entry.name(), entry.registeredOn())
          .at("notListedReason");
    }
    Optional<Standing.Suspension> suspension = entry.standing().suspensionOn(day);
    if (suspension.isPresent() && entry.stateOn(day) == RegistryState.SUSPENDED) {
      return Reason.of("usage.service-suspended", "LGG-05", "LGG-30", "FRM-16")
          .with(entry.name(), suspension.get().from(), suspension.get().reason())
          .at("notListedReason");
    }
    LocalDate end = entry.endedOn().or(entry::validUntil).orElse(day);
    return Reason.of("usage.service-not-valid", "LGG-05", "LGG-30")
        .with(entry.name(), entry.stateOn(day), end)
        .at("notListedReason");
  }

  public static List<Reason> refusals(UseApplication application) {
    List<Reason> refusals = new ArrayList<>();
    if (application.purpose().isBlank()) {
      refusals.add(Reason.of("usage.purpose-missing", "LGG-30").at("purpose"));
    }
    if (application.information().isEmpty()) {
      refusals.add(Reason.of("usage.information-missing", "LGG-30").at("information"));
    }
    application.information().stream()
        .filter(used -> used.grade().isEmpty())
        .map(used -> Reason.of("usage.ask-the-manager", "LGG-18").with(used.name()))
        .forEach(refusals::add);
    if (needsConditions(application)) {
      for (SelectionCondition condition : SelectionCondition.values()) {
        if (application.conditions().getOrDefault(condition.name(), "").isBlank()) {
          refusals.add(
              Reason.of(openCode(condition), condition.clause().value())
                  .at("condition." + condition.name()));
        }
      }
    }
    return refusals;
  }

  /** Information of grade 2 or higher brings the selection conditions with it. */
  public static boolean needsConditions(UseApplication application) {
    return application
        .highestGrade()
        .filter(grade -> grade.confidentiality().higherThan(Confidentiality.C1))
        .isPresent();
  }

  private static String openCode(SelectionCondition condition) {
    return "usage.condition-" + condition.code();
  }
}
