package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** What the classification rule comes to. */
public sealed interface Classification {

  /** The class with the grounds it rests on. */
  record Computed(SystemClass systemClass, List<Reason> grounds) implements Classification {}

  /** No class yet, and why. */
  record Open(List<Reason> reasons) implements Classification {}

  /** With the class that was accepted, whatever the rule comes to. */
  default Classification as(SystemClass accepted) {
    return new Computed(
        accepted, this instanceof Computed computed ? computed.grounds() : List.of());
  }

  default Optional<SystemClass> reached() {
    return this instanceof Computed computed
        ? Optional.of(computed.systemClass())
        : Optional.empty();
  }
}
