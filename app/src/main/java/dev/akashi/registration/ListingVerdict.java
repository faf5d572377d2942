package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import java.util.List;

/** What the rules say about listing a service. The committee cannot list what fails (FRM-43). */
public sealed interface ListingVerdict {

  /**
   * The committee may list it.
   *
   * @param deviations the deviations at optional controls that the assessor explained (FRM-44)
   */
  record Listable(List<Reason> deviations) implements ListingVerdict {
    public Listable {
      deviations = List.copyOf(deviations);
    }
  }

  /** The committee cannot list it, and why. */
  record NotListable(List<Reason> reasons) implements ListingVerdict {
    public NotListable {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("not listable without a reason");
      }
    }
  }

  default boolean isListable() {
    return this instanceof Listable;
  }

  /** Why it cannot be listed; empty when it can. */
  default List<Reason> obstacles() {
    return switch (this) {
      case Listable listable -> List.of();
      case NotListable not -> not.reasons();
    };
  }
}
