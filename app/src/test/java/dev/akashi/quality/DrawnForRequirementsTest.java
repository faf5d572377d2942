package dev.akashi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.quality.FramePapers.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A paper stands in a frame as often as there are requirements that rest on it. */
class DrawnForRequirementsTest {

  private static final String SEED = "ab".repeat(32);
  private static final OrganisationId BODY = OrganisationId.random();
  private static final Period MARCH =
      new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));

  @Test
  @Clause("FRM-47")
  void aPaperOnManyRequirementsIsMetAsOftenAsManyPapersOnOneEach() {
    List<OnFile> onFile = new ArrayList<>(List.of(paper(0, 90)));
    for (int i = 1; i <= 10; i++) {
      onFile.add(paper(i, 1));
    }
    FramePapers frame = byRequirement(onFile, FrameChoice.ALL);

    List<Ranked> drawn = frame.ranked(SEED, 20);

    assertThat(frame.rows()).isEqualTo(100);
    assertThat(frame.papers()).isEqualTo(11);
    assertThat(drawn).extracting(Ranked::rank).containsExactlyElementsOf(ranks(20));
    assertThat(drawn.stream().filter(one -> one.paper().number() == 0).count())
        .as("nine in ten on average")
        .isGreaterThan(12);
    assertThat(FramePapers.of(onFile, FrameChoice.ALL, paper -> false).rows()).isEqualTo(11);
  }

  @Test
  @Clause("FRM-47")
  void whatIsFrozenDrawsTheSameAgain() {
    FramePapers frame = byRequirement(List.of(paper(1, 5), paper(2, 3)), FrameChoice.ALL);

    List<String> keys = FramePapers.keys(frame.frozen());

    assertThat(FramePapers.population(keys).sha256()).isEqualTo(frame.population().sha256());
    assertThat(frame.ranked(SEED, 8))
        .extracting(Ranked::requirement)
        .doesNotContain(Optional.empty());
    assertThat(frame.ranked(SEED, 5)).isEqualTo(frame.ranked(SEED, 8).subList(0, 5));
  }

  @Test
  @Clause("FRM-47")
  void onlyTheRequirementsOfACriticalAreaStandForIt() {
    FramePapers frame =
        FramePapers.byRequirement(
            List.of(paper(1, 5)),
            FrameChoice.CRITICAL_AREAS,
            (paper, requirement) -> requirement.equals(RequirementId.of("9.4.2")));

    assertThat(frame.ranked(SEED, 9))
        .singleElement()
        .satisfies(one -> assertThat(one.requirement()).contains(RequirementId.of("9.4.2")));
  }

  @Test
  @Clause("FRM-47")
  void whatEarlierDrawsWereMadeOfStaysTheSame() {
    OnFile paper = paper(1, 5);
    Frame frame = new Frame(Optional.empty(), MARCH, FrameChoice.ALL);

    assertThat(frame.line(3))
        .isEqualTo("assessor=all issued=2025-03-01/2025-03-31 papers=ALL size=3");
    assertThat(frame.by(DrawUnit.REQUIREMENT).line(3))
        .isEqualTo("assessor=all issued=2025-03-01/2025-03-31 papers=ALL by=REQUIREMENT size=3");
    assertThat(
            FramePapers.keys(
                FramePapers.of(List.of(paper), FrameChoice.ALL, one -> false).frozen()))
        .containsExactly(paper.paper() + " " + paper.seal());
  }

  private static FramePapers byRequirement(List<OnFile> onFile, FrameChoice choice) {
    return FramePapers.byRequirement(onFile, choice, (paper, requirement) -> false);
  }

  private static List<Integer> ranks(int most) {
    return IntStream.rangeClosed(1, most).boxed().toList();
  }

  private static OnFile paper(int number, int requirements) {
    return new OnFile(
        new PaperId(new UUID(0, number)),
        EngagementId.random(),
        BODY,
        new LocalizedText("文書管理クラウド", ""),
        number,
        AssessmentPhase.OPERATION,
        IntStream.rangeClosed(1, requirements)
            .mapToObj(place -> RequirementId.of("9.4." + place))
            .toList(),
        "ef".repeat(32),
        "2022-04-01",
        LocalDate.of(2024, 12, 31),
        LocalDate.of(2025, 3, 20));
  }
}
