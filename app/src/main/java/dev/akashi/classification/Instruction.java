package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** The head officer's order to classify higher or lower; the reported grade is then reworked. */
public record Instruction(Confidentiality target, String reason) {

  /** An order needs a reason, another grade, and never one below the information held (FRM-06). */
  public List<Reason> refusals(SystemClass reported) {
    List<Reason> refusals = new ArrayList<>();
    if (reason.isBlank()) {
      refusals.add(
          Reason.of("classification.instruction-without-reason", "FRM-06").at("instruction"));
    }
    if (target == reported.confidentiality()) {
      refusals.add(
          Reason.of("classification.instruction-same", "FRM-06").with(target.level()).at("target"));
    }
    if (reported.highestHeld().higherThan(target)) {
      refusals.add(
          Reason.of("classification.instruction-below-held", "FRM-06")
              .with(target.level(), reported.highestHeld().level())
              .at("target"));
    }
    return refusals;
  }

  /** Whether a reworked classification obeys; information added since may demand more. */
  public boolean followedBy(SystemClass reworked) {
    return reworked.confidentiality() == target
        || (reworked.highestHeld().higherThan(target)
            && reworked.confidentiality() == reworked.highestHeld());
  }
}
