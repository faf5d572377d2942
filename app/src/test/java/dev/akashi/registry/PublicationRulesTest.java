package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Clause({"FRM-53"})
class PublicationRulesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  private final RegistryEntry base = Entries.listed("base").build();
  private final RegistryEntry middle = Entries.listed("middle").standsOn("base").build();

  @Test
  void aServiceMayStandOnListedServices() {
    assertThat(check(Entries.listed("top").standsOn("middle", "base").build(), base, middle))
        .isEmpty();
  }

  @Test
  void aBaseThatIsNotOnTheListIsRefused() {
    assertThat(check(middle)).containsExactly("registry.base-not-listed");
    assertThat(check(middle, base.ended(DAY))).containsExactly("registry.base-not-listed");
    RegistryEntry expired = Entries.listed("base").validUntil(DAY.minusDays(1)).build();
    assertThat(check(middle, expired)).containsExactly("registry.base-not-listed");
  }

  @Test
  void aServiceWhoseBaseEndedLaterCanStillBeChanged() {
    assertThat(
            PublicationRules.check(
                new PublicationRules.Proposal(
                    middle, Optional.of(middle), DAY, among(base.ended(DAY), middle))))
        .isEmpty();
  }

  @Test
  void anEntryThatEndedIsNotBroughtBack() {
    RegistryEntry ended = base.ended(DAY);

    assertThat(
            PublicationRules.check(
                new PublicationRules.Proposal(base, Optional.of(ended), DAY, among(ended))))
        .extracting(Reason::code)
        .containsExactly("registry.ended-stays");
    assertThat(
            PublicationRules.check(
                new PublicationRules.Proposal(ended, Optional.of(ended), DAY, among(ended))))
        .isEmpty();
  }

  @Test
  void servicesCannotStandOnOneAnotherInACircle() {
    RegistryEntry circle = Entries.listed("base").standsOn("middle").build();
    assertThat(check(circle, base, middle)).containsExactly("registry.base-circle");
    assertThat(check(Entries.listed("base").standsOn("base").build(), base))
        .containsExactly("registry.base-circle");
  }

  private static List<String> check(RegistryEntry entry, RegistryEntry... published) {
    Function<RegistryKey, Optional<RegistryEntry>> among = among(published);
    return PublicationRules.check(
            new PublicationRules.Proposal(entry, Optional.empty(), DAY, among))
        .stream()
        .peek(reason -> assertThat(reason.restsOn("FRM-53")).isTrue())
        .map(Reason::code)
        .toList();
  }

  private static Function<RegistryKey, Optional<RegistryEntry>> among(RegistryEntry... entries) {
    Map<RegistryKey, RegistryEntry> byKey =
        Stream.of(entries).collect(Collectors.toMap(RegistryEntry::key, Function.identity()));
    return key -> Optional.ofNullable(byKey.get(key));
  }
}
