package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.supplychain.SupplyChain.Base;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The edges follow the published list, with the days on which they hold. */
@AkashiTest
class SupplyChainTest {

  private static final LocalDate LISTED = LocalDate.of(2025, 9, 30);
  private static final LocalDate LATER = LocalDate.of(2025, 11, 20);

  @Autowired SupplyChain chain;
  @Autowired RegistryPublication publication;
  @Autowired TransactionTemplate transaction;

  private String base = "";
  private String other = "";
  private String dependent = "";

  @BeforeEach
  void aServiceOnABase() {
    TestDay.set(LISTED);
    base = key();
    other = key();
    dependent = key();
    publication.publish(Entries.listed(base).on(LISTED).build());
    publication.publish(Entries.listed(other).on(LISTED).build());
    publication.publish(Entries.listed(dependent).on(LISTED).standsOn(base).build());
  }

  private static String key() {
    return "T-" + UUID.randomUUID().toString().substring(0, 13);
  }

  private List<RegistryKey> basesOn(LocalDate day) {
    return chain.on(day).below(new RegistryKey(dependent)).stream()
        .map(DependencyGraph.Edge::base)
        .toList();
  }

  @Test
  @Clause("FRM-53")
  void whatAPublishedEntryStandsOnIsInTheChainFromItsDay() {
    assertThat(basesOn(LISTED)).containsExactly(new RegistryKey(base));
    assertThat(basesOn(LISTED.minusDays(1))).isEmpty();
    assertThat(chain.undecided().on(new RegistryKey(base))).hasSize(1);
  }

  @Test
  @Clause("FRM-53")
  void aBaseThatIsNoLongerNamedStaysInTheChainOfThePast() {
    TestDay.set(LATER);
    publication.publish(Entries.listed(dependent).on(LISTED).standsOn(other).build());

    assertThat(basesOn(LATER.minusDays(1))).containsExactly(new RegistryKey(base));
    assertThat(basesOn(LATER)).containsExactly(new RegistryKey(other));
  }

  @Test
  @Clause("FRM-53")
  void whatIsAboutToEndStandsOnItsBaseUntilThenAndIsFollowedNoFurther() {
    publication.end(new RegistryKey(dependent), LATER, EndKind.REMOVED, "");

    assertThat(basesOn(LATER.minusDays(1))).containsExactly(new RegistryKey(base));
    assertThat(basesOn(LATER)).isEmpty();
    assertThat(chain.undecided().on(new RegistryKey(base))).isEmpty();
  }

  @Test
  @Clause("FRM-54")
  void whatThePapersSayOfABaseIsKeptWhenTheEntryDoesNotNameIt() {
    transaction.executeWithoutResult(status -> {
      chain.standsOn(
          new RegistryKey(dependent),
          List.of(new Base(new RegistryKey(base), false), new Base(new RegistryKey(other), true)),
          LISTED,
          EdgeSource.DECISION);
      publication.publish(Entries.listed(dependent).on(LISTED).standsOn(base).build());
    });

    assertThat(chain.basesOf(new RegistryKey(dependent)))
        .containsExactlyInAnyOrder(
            new Base(new RegistryKey(base), false), new Base(new RegistryKey(other), true));
  }

  @Test
  void aBaseThatIsLeftAndTakenUpOnOneDayIsThereOnce() {
    publication.publish(Entries.listed(dependent).on(LISTED).build());
    assertThat(basesOn(LISTED)).isEmpty();

    publication.publish(Entries.listed(dependent).on(LISTED).standsOn(base).build());

    assertThat(basesOn(LISTED)).containsExactly(new RegistryKey(base));
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    transaction.executeWithoutResult(status -> {
      publication.publish(Entries.listed(dependent).on(LISTED).standsOn(base, other).build());
      assertThat(basesOn(LISTED)).hasSize(2);
      status.setRollbackOnly();
    });

    assertThat(basesOn(LISTED)).containsExactly(new RegistryKey(base));
  }
}
