package dev.akashi.responsibility;

import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.RegistryKey;

/** An answer that was taken over from a version of what a base published. */
public record Inherited(RequirementId requirement, RegistryKey key, int version) {

  /** The same for another requirement. */
  Inherited at(RequirementId other) {
    return new Inherited(other, key, version);
  }
}
