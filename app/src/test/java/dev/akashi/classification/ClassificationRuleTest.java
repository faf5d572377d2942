package dev.akashi.classification;

import static dev.akashi.classification.Confidentiality.C1;
import static dev.akashi.classification.Confidentiality.C2;
import static dev.akashi.classification.Confidentiality.C3;
import static dev.akashi.classification.SampleSystems.OFFICE_WORK;
import static dev.akashi.classification.SampleSystems.SLIGHT;
import static dev.akashi.classification.SampleSystems.VALUES;
import static dev.akashi.classification.SampleSystems.classOf;
import static dev.akashi.classification.SampleSystems.held;
import static dev.akashi.classification.SampleSystems.holding;
import static dev.akashi.classification.SampleSystems.openCodes;
import static dev.akashi.classification.SampleSystems.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassificationRuleTest {

  private static final BusinessUse FOR_CITIZENS =
      new BusinessUse("Application desk", "Takes applications of citizens", true, false);
  private static final BusinessUse FOR_EMERGENCIES =
      new BusinessUse("Disaster information", "Collects damage reports", false, true);

  @ParameterizedTest
  @CsvSource({"C1,C1,C1", "C1,C2,C2", "C2,C3,C3", "C3,C1,C3"})
  @Clause("FRM-06")
  void theSystemTakesTheHighestGradeOfItsInformation(
      Confidentiality one, Confidentiality other, Confidentiality expected) {
    assertThat(classOf(holding(held("one", one), held("other", other))).confidentiality())
        .isEqualTo(expected);
  }

  static Stream<List<HeldInformation>> anyInformation() {
    return Cases.of(
        200,
        random -> {
          List<HeldInformation> information = new ArrayList<>();
          for (int i = 0; i <= random.nextInt(9); i++) {
            information.add(held("kind " + i, Confidentiality.ofLevel(1 + random.nextInt(3))));
          }
          return information;
        });
  }

  @ParameterizedTest
  @MethodSource("anyInformation")
  @Clause("FRM-06")
  void noPieceOfInformationIsEverAboveItsSystem(List<HeldInformation> information) {
    Confidentiality system =
        classOf(holding(information.toArray(HeldInformation[]::new))).confidentiality();

    assertThat(information)
        .noneMatch(held -> held.grade().orElseThrow().confidentiality().higherThan(system))
        .anyMatch(held -> held.grade().orElseThrow().confidentiality() == system);
  }

  @Test
  @Clause("FRM-06")
  void aggregationMayRaiseTheGradeWithAReason() {
    SystemFacts facts = raised(new Raise(C2, "Names and places together show duty rosters"));

    assertThat(classOf(facts).confidentiality()).isEqualTo(C2);
    assertThat(classOf(facts).highestHeld()).isEqualTo(C1);
  }

  @Test
  @Clause("FRM-06")
  void aRaiseWithoutReasonIsNotTaken() {
    assertThat(openCodes(raised(new Raise(C2, " "))))
        .containsExactly("classification.raise-without-reason");
  }

  @ParameterizedTest
  @CsvSource({"C3,C2", "C3,C3", "C2,C1"})
  @Clause("FRM-06")
  void aReviewerNeverGoesBelowTheHighestGrade(Confidentiality held, Confidentiality wished) {
    SystemFacts facts =
        new SystemFacts(
            OFFICE_WORK,
            List.of(held("minutes", held)),
            Optional.of(SLIGHT),
            Optional.of(new Raise(wished, "we think it is less")));

    assertThat(openCodes(facts)).containsExactly("classification.raise-not-above");
  }

  @Test
  @Clause("CBD-14")
  void unknownGradesLeaveTheClassOpen() {
    assertThat(openCodes(holding(held("minutes", C2), unknown("photographs"))))
        .containsExactly("classification.grade-unknown");
  }

  @Test
  @Clause("FRM-05")
  void aClassificationNamesItsBusiness() {
    SystemFacts nameless =
        new SystemFacts(
            new BusinessUse("", "", false, false),
            List.of(held("minutes", C2)),
            Optional.of(SLIGHT),
            Optional.empty());

    assertThat(openCodes(nameless)).containsExactly("classification.business-use-missing");
  }

  @Test
  @Clause("FRM-05")
  void theSameInformationWeighsDifferentlyInAnotherBusiness() {
    assertThat(classOf(inBusiness(OFFICE_WORK)).availability()).isEqualTo(SystemAvailability.A1);
    assertThat(classOf(inBusiness(FOR_CITIZENS)).availability()).isEqualTo(SystemAvailability.A2);
    assertThat(classOf(inBusiness(FOR_EMERGENCIES)).availability())
        .isEqualTo(SystemAvailability.A3);
  }

  @Test
  void aSystemWithoutInformationOrAnswersHasNoClass() {
    SystemFacts empty = new SystemFacts(OFFICE_WORK, List.of(), Optional.empty(), Optional.empty());

    assertThat(openCodes(empty))
        .containsExactly("classification.no-information", "classification.impact-open");
  }

  @Test
  @Clause("FRM-08")
  void integrityIsTheOneHighLevelAndALevelAddedLaterIsTakenFromTheData() {
    ClassificationValues later =
        new ClassificationValues(
            Set.of("2", "3"),
            50,
            VALUES.minimumAvailability(),
            VALUES.backupHours(),
            VALUES.uptimeHundredths(),
            VALUES.recoveryHours());

    assertThat(classOf(holding(held("minutes", C1))).integrity()).isEqualTo("I2");
    assertThat(
            ClassificationRule.classify(holding(held("minutes", C1)), later)
                .reached()
                .orElseThrow()
                .integrity())
        .isEqualTo("I3");
  }

  @Test
  @Clause("FRM-04")
  void secretsAreGradeThree() {
    HeldInformation mistaken =
        new HeldInformation(
            InformationId.random(),
            "transfer records",
            Optional.of(InformationGrade.of(C2, Integrity.I2, InformationAvailability.A1)),
            Set.of(SpecialHandling.TOP_SECRET_DOCUMENT),
            "",
            Optional.empty());

    assertThat(mistaken.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("classification.secret-below-3"));
    assertThat(held("minutes", C2).faults()).isEmpty();
  }

  @Test
  @Clause({"FRM-04", "LGG-17"})
  void mixedGradesAreHandledAtTheHighestOfEachAxis() {
    assertThat(
            InformationGrade.highest(
                List.of(
                    InformationGrade.of(C1, Integrity.I2, InformationAvailability.A1),
                    InformationGrade.of(C3, Integrity.I1, InformationAvailability.A2))))
        .contains(InformationGrade.of(C3, Integrity.I2, InformationAvailability.A2));
    assertThat(InformationGrade.highest(List.of())).isEmpty();
  }

  private static SystemFacts raised(Raise raise) {
    return new SystemFacts(
        OFFICE_WORK, List.of(held("duty roster", C1)), Optional.of(SLIGHT), Optional.of(raise));
  }

  private static SystemFacts inBusiness(BusinessUse use) {
    return new SystemFacts(
        use, List.of(held("minutes", C2)), Optional.of(SLIGHT), Optional.empty());
  }
}
