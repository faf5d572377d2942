package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Aggregation may raise the confidentiality, with a reason, and never lowers it (FRM-06). */
public final class RaiseRule {

  private RaiseRule() {}

  public static List<Reason> refusals(Raise raise, List<HeldInformation> information) {
    List<Reason> refusals = new ArrayList<>();
    Optional<Confidentiality> held = ClassificationRule.highestHeld(information);
    if (held.filter(highest -> !raise.to().higherThan(highest)).isPresent()) {
      refusals.add(
          Reason.of("classification.raise-not-above", "FRM-06")
              .with(raise.to().level(), held.get().level())
              .at("raiseTo"));
    }
    if (raise.reason().isBlank()) {
      refusals.add(Reason.of("classification.raise-without-reason", "FRM-06").at("raiseReason"));
    }
    return refusals;
  }
}
