package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonGroupTest {

  @Test
  void whatIsSaidOfManyRequirementsIsSaidOnceWithTheFirstNumbersAndReachesEach() {
    List<Reason> reasons =
        IntStream.rangeClosed(1, 148).mapToObj(n -> untested("5.1.1." + n, "1")).toList();

    List<ReasonGroup> groups = ReasonGroup.of(reasons);

    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().times()).isEqualTo(148);
    assertThat(groups.getFirst().requirements())
        .hasSize(148)
        .contains(RequirementId.of("5.1.1.148"));
    assertThat(groups.getFirst().reason())
        .isEqualTo(
            untested("", "1")
                .with(List.of("5.1.1.1", "5.1.1.2", "5.1.1.3", "5.1.1.4", "5.1.1.5", "…"), "1"));
  }

  @Test
  void whatDiffersInMoreThanTheRequirementStaysApart() {
    assertThat(
            ReasonGroup.of(
                List.of(
                    untested("5.1.1.1", "1"),
                    untested("5.1.1.2", "2"),
                    Reason.of("assessment.reason-missing", "FRM-45").with("5.1.1.1"))))
        .extracting(ReasonGroup::times)
        .containsExactly(1, 1, 1);
  }

  @Test
  void whatNamesNoRequirementIsSaidOnceAsItIs() {
    Reason future =
        Reason.of("assessment.day-in-future", "FRM-36").with(LocalDate.of(2025, 1, 1)).at("on");

    ReasonGroup group = ReasonGroup.of(List.of(future, future)).getFirst();

    assertThat(group.reason()).isEqualTo(future);
    assertThat(group.times()).isEqualTo(2);
    assertThat(group.requirements()).isEmpty();
  }

  private static Reason untested(String id, String line) {
    return Reason.of("assessment.sample-untested", "FRM-38").with(id, line).at("operation");
  }
}
