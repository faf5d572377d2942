package dev.akashi.paperwork;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;

/** Nothing leaves on paper that is not what was sealed. */
final class SealRule {

  private SealRule() {}

  /**
   * Refuses content that changed since it was sealed.
   *
   * @param computed the seal of the content as it is now
   * @param clause that asks for the content to stay
   */
  static void refuseBroken(String sealed, String computed, String clause) {
    if (!sealed.equals(computed)) {
      throw Refusal.rule(Reason.of("paperwork.seal-broken", clause).with(sealed));
    }
  }
}
