package dev.akashi.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of another programme never comes among the registrations of this one. */
@AkashiTest
class MarketplaceElsewhereTest {

  @Autowired MarketplaceLoading loading;

  @Test
  void anInstallationOfTheProgrammeItselfTakesNoFileOfAnother() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> loading.load(new byte[0]));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("marketplace.other-installation");
  }
}
