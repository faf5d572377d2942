package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    assertThat(check(middle, base.ended(DAY, EndKind.REMOVED)))
        .containsExactly("registry.base-not-listed");
    RegistryEntry expired = Entries.listed("base").validUntil(DAY.minusDays(1)).build();
    assertThat(check(middle, expired)).containsExactly("registry.base-not-listed");
  }

  @Test
  void aServiceWhoseBaseEndedLaterCanStillBeChanged() {
    assertThat(
            PublicationRules.check(
                new PublicationRules.Proposal(
                    middle,
                    Optional.of(middle),
                    DAY,
                    among(base.ended(DAY, EndKind.REMOVED), middle))))
        .isEmpty();
  }

  @Test
  void anEntryThatEndedIsNotBroughtBack() {
    RegistryEntry ended = base.ended(DAY, EndKind.REMOVED);

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

  @Test
  void aBaseWhoseEndIsDecidedForALaterDayTakesNoNewDependent() {
    RegistryEntry leaving = base.ended(DAY.plusDays(30), EndKind.REMOVED);

    assertThat(check(middle, leaving)).containsExactly("registry.base-leaves");
    assertThat(again(middle, leaving, middle)).isEmpty();
  }

  @Test
  @Clause("FRM-16")
  void aSuspendedBaseTakesNoNewDependentAndKeepsTheOldOnes() {
    RegistryEntry suspended = base.suspended(DAY, "調査中");

    assertThat(check(middle, suspended)).containsExactly("registry.base-not-listed");
    assertThat(again(middle, suspended, middle)).isEmpty();
    assertThat(check(middle, suspended.resumed(DAY))).isEmpty();
  }

  @Test
  void servicesThatAlreadyStandOnEachOtherArePublishedOn() {
    RegistryEntry one = Entries.listed("one").standsOn("two").build();
    RegistryEntry two = Entries.listed("two").standsOn("one").build();

    assertThat(again(one, one, two)).isEmpty();
    assertThat(again(Entries.listed("one").standsOn("two", "base").build(), one, two, base))
        .isEmpty();
    RegistryEntry third = Entries.listed("third").standsOn("one").build();
    assertThat(again(Entries.listed("one").standsOn("two", "third").build(), one, two, third))
        .containsExactly("registry.base-circle");
  }

  @Test
  void theLayersBelowAreAskedForOnceEachHoweverManyServicesTheyHold() {
    RegistryEntry[] wide =
        Stream.concat(
                Stream.of(base),
                Stream.of("s-a", "s-b", "s-c", "s-d")
                    .map(key -> Entries.listed(key).standsOn("base").build()))
            .toArray(RegistryEntry[]::new);
    AtomicInteger questions = new AtomicInteger();
    Function<Collection<RegistryKey>, Map<RegistryKey, RegistryEntry>> counted =
        keys -> {
          questions.incrementAndGet();
          return among(wide).apply(keys);
        };
    RegistryEntry top = Entries.listed("top").standsOn("s-a", "s-b", "s-c", "s-d").build();

    assertThat(
            PublicationRules.check(
                new PublicationRules.Proposal(top, Optional.empty(), DAY, counted)))
        .isEmpty();
    assertThat(questions).hasValue(3);
  }

  /** Published once more, when it stands among the published as the first of them. */
  private static List<String> again(RegistryEntry entry, RegistryEntry... published) {
    Optional<RegistryEntry> before =
        Stream.of(published).filter(one -> one.key().equals(entry.key())).findFirst();
    return codes(new PublicationRules.Proposal(entry, before, DAY, among(published)));
  }

  private static List<String> check(RegistryEntry entry, RegistryEntry... published) {
    return codes(new PublicationRules.Proposal(entry, Optional.empty(), DAY, among(published)));
  }

  private static List<String> codes(PublicationRules.Proposal proposal) {
    return PublicationRules.check(proposal).stream()
        .peek(reason -> assertThat(reason.restsOn("FRM-53")).isTrue())
        .map(Reason::code)
        .toList();
  }

  private static Function<Collection<RegistryKey>, Map<RegistryKey, RegistryEntry>> among(
      RegistryEntry... entries) {
    Map<RegistryKey, RegistryEntry> byKey =
        Stream.of(entries).collect(Collectors.toMap(RegistryEntry::key, Function.identity()));
    return keys ->
        keys.stream()
            .filter(byKey::containsKey)
            .collect(Collectors.toMap(Function.identity(), byKey::get));
  }
}
