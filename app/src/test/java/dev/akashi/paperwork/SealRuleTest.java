package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SealRuleTest {

  @Test
  @Clause({"FRM-34", "FRM-45"})
  void contentThatChangedSinceItWasSealedIsNotHandedOut() {
    assertThatThrownBy(() -> SealRule.refuseBroken("ab", "ac", "FRM-45"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("paperwork.seal-broken");
    assertThatCode(() -> SealRule.refuseBroken("ab", "ab", "FRM-45")).doesNotThrowAnyException();
  }
}
