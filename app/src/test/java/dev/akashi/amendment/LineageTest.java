package dev.akashi.amendment;

import static dev.akashi.amendment.Versions.OLD;
import static dev.akashi.amendment.Versions.control;
import static dev.akashi.amendment.Versions.id;
import static dev.akashi.amendment.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a requirement was formerly known as, over several versions. */
class LineageTest {

  @Test
  void aNumberIsFollowedStepByStep() {
    Baseline second = having("2024-04-01", "9.2.3.11", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");
    Baseline third = having("2026-04-01", "9.2.3.21", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");

    Lineage lineage =
        Lineage.across(
            List.of(OLD, second, third),
            List.of(
                same(OLD, "9.2.3.1", second, "9.2.3.11"),
                same(second, "9.2.3.11", third, "9.2.3.21")));

    assertThat(lineage.successors(id("9.2.3.1"))).containsExactly(id("9.2.3.21"));
    assertThat(lineage.namesNew(id("9.2.3.21"))).isTrue();
    assertThat(lineage.namesOld(id("9.2.3.2"))).isFalse();
    assertThat(lineage.reversed().successors(id("9.2.3.21"))).containsExactly(id("9.2.3.1"));
  }

  @Test
  void aNumberThatWasFreedAndGivenToAnotherIsNotThatOther() {
    Baseline second = having("2024-04-01", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");
    Baseline third = having("2026-04-01", "9.2.3.1", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");

    Lineage lineage = Lineage.across(List.of(OLD, second, third), List.of());

    assertThat(lineage.namesOld(id("9.2.3.1"))).isTrue();
    assertThat(lineage.successors(id("9.2.3.1"))).isEmpty();
  }

  @Test
  void whatStaysAndTakesInAnotherIsNamedWithBoth() {
    Baseline second = having("2024-04-01", "9.2.3.1", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");
    Baseline third = having("2026-04-01", "9.2.3.1", "9.2.3.3", "9.4.2.1", "9.4.2.2");

    Lineage lineage =
        Lineage.across(
            List.of(OLD, second, third),
            List.of(
                same(second, "9.2.3.1", third, "9.2.3.1"),
                same(second, "9.2.3.2", third, "9.2.3.1")));

    assertThat(lineage.successors(id("9.2.3.1"))).containsExactly(id("9.2.3.1"));
    assertThat(lineage.successors(id("9.2.3.2"))).containsExactly(id("9.2.3.1"));
  }

  @Test
  void whatIsSaidOfTheTwoVersionsThemselvesGoesFirst() {
    Baseline second = having("2024-04-01", "9.2.3.11", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");
    Baseline third =
        having("2026-04-01", "9.2.3.11", "9.2.3.12", "9.2.3.2", "9.2.3.3", "9.4.2.1", "9.4.2.2");

    Lineage lineage =
        Lineage.across(
            List.of(OLD, second, third),
            List.of(
                same(OLD, "9.2.3.1", second, "9.2.3.11"), same(OLD, "9.2.3.1", third, "9.2.3.12")));

    assertThat(lineage.successors(id("9.2.3.1"))).containsExactly(id("9.2.3.12"));
    assertThat(lineage.namesNew(id("9.2.3.11"))).isFalse();
  }

  private static LineageLink same(Baseline from, String was, Baseline to, String is) {
    return new LineageLink(
        from.version(), id(was), to.version(), id(is), true, Versions.text("番号の整理", ""));
  }

  private static Baseline having(String version, String... ids) {
    return version(
        version,
        Stream.of(ids)
            .map(id -> control(id, "題 " + id, "本文 " + id, "Text " + id))
            .toArray(dev.akashi.baseline.Requirement[]::new));
  }
}
