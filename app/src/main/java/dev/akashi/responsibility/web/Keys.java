package dev.akashi.responsibility.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;

/** Reads the keys and numbers of addresses and boxes, which nobody types. */
final class Keys {

  private Keys() {}

  static RegistryKey read(String text) {
    return RegistryKey.read(text)
        .orElseThrow(() -> Refusal.notFound(Reason.of("responsibility.unpublished").with(text)));
  }

  static RequirementId requirement(String text) {
    try {
      return RequirementId.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("statement.requirement-unknown"));
    }
  }
}
