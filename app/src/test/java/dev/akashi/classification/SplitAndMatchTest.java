package dev.akashi.classification;

import static dev.akashi.classification.Confidentiality.C1;
import static dev.akashi.classification.Confidentiality.C2;
import static dev.akashi.classification.Confidentiality.C3;
import static dev.akashi.classification.SampleSystems.classOf;
import static dev.akashi.classification.SampleSystems.held;
import static dev.akashi.classification.SampleSystems.holding;
import static dev.akashi.classification.SampleSystems.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitAndMatchTest {

  @Test
  @Clause({"FRM-06", "FRM-07", "FRM-10"})
  void scenario14LevelTwoFitsOnlyThePartWithoutGradeThree() {
    HeldInformation minutes = held("minutes", C2);
    HeldInformation secret = held("secret documents", C3);
    assertThat(classOf(holding(minutes, secret)).requiredLevel()).isEqualTo(3);

    SplitProposal split = SplitProposal.consider(List.of(minutes, secret), 50).orElseThrow();

    assertThat(split.rest().confidentiality()).isEqualTo(C2);
    assertThat(split.high().confidentiality()).isEqualTo(C3);
    Optional<Integer> levelTwo = Optional.of(2);
    assertThat(ServiceFit.of(levelTwo, split.rest().confidentiality()).serves()).isTrue();
    assertThat(ServiceFit.of(levelTwo, split.high().confidentiality()).serves()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"10,true", "50,true", "51,false", "90,false"})
  @Clause("FRM-07")
  void aSplitIsProposedOnlyWhenASmallPartDrivesTheGrade(int secretShare, boolean proposed) {
    List<HeldInformation> information =
        List.of(held("minutes", C1, 100 - secretShare), held("secrets", C3, secretShare));

    assertThat(SplitProposal.consider(information, 50).isPresent()).isEqualTo(proposed);
  }

  @Test
  @Clause("FRM-07")
  void oneGradeOrAnUnknownOneGivesNothingToSplit() {
    assertThat(SplitProposal.consider(List.of(held("a", C2), held("b", C2)), 100)).isEmpty();
    assertThat(SplitProposal.consider(List.of(held("a", C1), unknown("b")), 100)).isEmpty();
    assertThat(SplitProposal.consider(List.of(), 100)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,C1,FITS",
    "2,C2,FITS",
    "3,C3,FITS",
    "2,C1,HIGHER_THAN_NEEDED",
    "3,C2,HIGHER_THAN_NEEDED",
    "1,C2,TOO_LOW",
    "2,C3,TOO_LOW"
  })
  @Clause("FRM-10")
  void aLevelServesItsGradeAndTheLowerOnes(int level, Confidentiality grade, ServiceFit expected) {
    assertThat(ServiceFit.of(Optional.of(level), grade)).isEqualTo(expected);
  }

  @Test
  @Clause("FRM-10")
  void aNeedlesslyHighLevelIsWarnedOfAndAnUnstatedOneIsNoFit() {
    assertThat(ServiceFit.HIGHER_THAN_NEEDED.remark("Sky", C1))
        .hasValueSatisfying(
            reason -> assertThat(reason.code()).isEqualTo("classification.level-needlessly-high"));
    assertThat(ServiceFit.of(Optional.empty(), C1)).isEqualTo(ServiceFit.LEVEL_NOT_STATED);
    assertThat(ServiceFit.LEVEL_NOT_STATED.serves()).isFalse();
  }
}
