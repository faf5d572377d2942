package dev.akashi.baseline.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Clause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped baseline says what the criteria of 2022-04-01 say, counted and by id. */
class ReferenceBaselineTest {

  private static final Baseline BASELINE = BaselineFiles.onClassPath("baseline/2022-04-01");

  @Test
  @Clause("FRM-18")
  void itHasTheThreeGroupsOfCriteria() {
    assertThat(BASELINE.version()).isEqualTo("2022-04-01");
    assertThat(BASELINE.inForceFrom()).isEqualTo(LocalDate.of(2022, 4, 1));
    assertThat(BASELINE.ofKind(RequirementKind.GOVERNANCE)).hasSize(18);
    assertThat(BASELINE.ofKind(RequirementKind.MANAGEMENT)).hasSize(64);
    assertThat(BASELINE.ofKind(RequirementKind.CONTROL_OBJECTIVE)).hasSize(121);
    assertThat(BASELINE.ofKind(RequirementKind.DETAILED_CONTROL)).hasSize(31);
    assertThat(BASELINE.chapters()).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "5,1,2,0,0",
    "6,3,8,1,3",
    "7,3,6,0,1",
    "8,3,11,1,3",
    "9,5,16,2,7",
    "10,1,2,0,2",
    "11,2,15,0,1",
    "12,7,16,2,6",
    "13,2,8,1,0",
    "14,3,13,0,1",
    "15,2,5,0,3",
    "16,1,7,0,1",
    "17,2,4,0,0",
    "18,2,8,0,3"
  })
  void everyChapterHasItsCounts(
      int chapter, int sections, int objectives, int forCloud, int mandatory) {
    assertThat(BASELINE.groups())
        .filteredOn(g -> g.chapter() == chapter && !g.isChapter())
        .hasSize(sections);
    assertThat(BASELINE.inChapter(chapter))
        .filteredOn(r -> r.kind() == RequirementKind.CONTROL_OBJECTIVE)
        .hasSize(objectives)
        .filteredOn(r -> r.id().isForCloud())
        .hasSize(forCloud);
    assertThat(BASELINE.inChapter(chapter))
        .filteredOn(r -> r.kind() == RequirementKind.DETAILED_CONTROL && r.mandatory())
        .hasSize(mandatory);
  }

  @Test
  void theMandatoryDetailedControlsAreTheOfficialOnes() {
    assertThat(BASELINE.ofKind(RequirementKind.DETAILED_CONTROL))
        .extracting(r -> r.id().value())
        .containsExactly(
            "6.1.1.13.PB",
            "6.1.3.3.PB",
            "6.3.1.1.PB",
            "7.2.2.19.PB",
            "8.1.1.6.PB",
            "8.1.2.7.PB",
            "8.2.2.7.PB",
            "9.2.1.6.PB",
            "9.2.2.8.PB",
            "9.2.3.11.PB",
            "9.2.4.9.PB",
            "9.4.1.8.PB",
            "9.4.2.2.B",
            "9.5.2.1.PB",
            "10.1.1.9.PB",
            "10.1.2.20.PB",
            "11.2.7.4.PB",
            "12.1.2.11.PB",
            "12.1.3.9.PB",
            "12.1.5.1.PB",
            "12.4.1.15.PB",
            "12.4.4.4.PB",
            "12.6.1.18.PB",
            "14.2.1.13.PB",
            "15.1.1.14.B",
            "15.1.1.16.B",
            "15.1.2.18.PB",
            "16.1.7.13.PB",
            "18.1.2.13.PB",
            "18.1.3.13.PB",
            "18.1.5.7.PB");
  }

  @Test
  void everyDetailedControlStandsUnderAnObjectiveOfTheCatalogue() {
    assertThat(BASELINE.ofKind(RequirementKind.DETAILED_CONTROL))
        .allSatisfy(control -> {
          RequirementId objective = control.objective().orElseThrow();
          assertThat(BASELINE.find(objective)).isPresent();
          assertThat(BASELINE.controlsUnder(objective)).contains(control);
        });
    assertThat(BASELINE.controlsUnder(RequirementId.of("6.3.1.P")))
        .extracting(r -> r.id().value())
        .containsExactly("6.3.1.1.PB");
  }

  @Test
  @Clause("FRM-24")
  void everyRequirementSaysHowBindingItIs() {
    assertThat(BASELINE.requirements())
        .allSatisfy(r -> assertThat(r.obligation()).isEqualTo(Obligation.MANDATORY));
  }

  @Test
  @Clause("FRM-23")
  void everyRequirementNamesWhoActs() {
    assertThat(BASELINE.requirements())
        .extracting(Requirement::actor)
        .containsOnly(ActingParty.PROVIDER);
  }

  @Test
  @Clause("FRM-19")
  void theOneLevelOfTheseCriteriaSelectsAllOfThem() {
    assertThat(BASELINE.levels()).hasSize(1);
    assertThat(BASELINE.level("2").orElseThrow())
        .satisfies(level -> {
          assertThat(level.selected())
              .containsExactlyElementsOf(
                  BASELINE.requirements().stream().map(Requirement::id).toList());
          assertThat(level.audit()).isEqualTo(AuditMethod.FULL);
          assertThat(level.parameters()).containsEntry("confidentiality", "2");
        });
  }

  @Test
  void everyTextIsOneSentenceOfItsOwnAmongTheOthersInBothLanguages() {
    assertThat(BASELINE.wording()).isPresent();
    assertThat(BASELINE.requirements())
        .allSatisfy(r -> {
          assertThat(r.text().ja()).matches("[^。]+([うくぐすつぶむる]|ない)。");
          assertThat(r.text().en()).matches("[A-Z][^.]+\\.");
          assertThat(r.title().ja()).doesNotEndWith("。").hasSizeBetween(2, 30);
          assertThat(r.title().en()).doesNotEndWith(".").hasSizeBetween(3, 60);
        });
    assertThat(BASELINE.requirements()).extracting(r -> r.title().ja()).doesNotHaveDuplicates();
    assertThat(BASELINE.requirements()).extracting(r -> r.text().ja()).doesNotHaveDuplicates();
    assertThat(BASELINE.requirements()).extracting(r -> r.text().en()).doesNotHaveDuplicates();
  }
}
