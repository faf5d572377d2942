package dev.akashi.assessor;

import static dev.akashi.assessor.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.Auditor.Qualification;
import dev.akashi.assessor.Auditor.Training;
import dev.akashi.kernel.Clause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorRuleTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final AuditorTerms TERMS =
      new AuditorTerms(Set.of("CISA", "CISSP"), 3, Set.of("JP"), 8, 12, /* confirmed= */ false);

  /** One row: what the register has of an auditor, and what stands against signing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CISA | 2026-03-31 | 3 | JP | 2025-03-01 | 8 | true  | -          | -
          CISA | -          | 3 | JP | 2024-04-02 | 8 | true  | -          | -
          CISA | 2025-04-01 | 3 | JP | 2025-04-01 | 8 | true  | 2025-04-01 | -
          CISA | 2025-03-31 | 3 | JP | 2025-03-01 | 8 | true  | -          | assessor.auditor-qualification-lapsed
          CPA  | -          | 3 | JP | 2025-03-01 | 8 | true  | -          | assessor.auditor-qualification
          CISA | -          | 2 | JP | 2025-03-01 | 8 | true  | -          | assessor.auditor-experience
          CISA | -          | 3 | US | 2025-03-01 | 8 | true  | -          | assessor.auditor-nationality
          CISA | -          | 3 | JP | 2025-03-01 | 7 | true  | -          | assessor.auditor-training
          CISA | -          | 3 | JP | 2024-04-01 | 8 | true  | -          | assessor.auditor-training
          CISA | -          | 3 | JP | 2025-04-02 | 8 | true  | -          | assessor.auditor-training
          CISA | -          | 3 | JP | 2025-03-01 | 8 | false | -          | assessor.auditor-not-signing
          CISA | -          | 3 | JP | 2025-03-01 | 8 | true  | 2025-03-31 | assessor.auditor-left
          CPA  | -          | 0 | US | 2025-03-01 | 1 | true  | -          | assessor.auditor-qualification assessor.auditor-experience assessor.auditor-nationality assessor.auditor-training
          """)
  @Clause({"FRM-27", "FRM-48"})
  void anAuditorSignsOnlyWithEverythingThatIsAskedForOnTheDay(
      String code,
      LocalDate until,
      int years,
      String nationality,
      LocalDate trained,
      int hours,
      boolean signs,
      LocalDate left,
      String lacking) {
    Auditor auditor =
        new Auditor(
            AuditorId.random(),
            Given.ASSESSOR.id(),
            Optional.empty(),
            "監査 花子",
            nationality,
            years,
            signs,
            Optional.ofNullable(left),
            List.of(
                new Qualification(code, "1", LocalDate.of(2020, 1, 1), Optional.ofNullable(until))),
            List.of(new Training(TrainingId.random(), "研修", trained, hours, "監査 花子", "")),
            0);

    assertThat(codes(AuditorRule.lacking(auditor, TERMS, DAY)))
        .isEqualTo(lacking == null ? List.of() : Arrays.asList(lacking.split(" ")));
  }

  @Test
  @Clause("FRM-48")
  void aStruckRecordOfTrainingDoesNotCount() {
    Auditor auditor =
        new Auditor(
            AuditorId.random(),
            Given.ASSESSOR.id(),
            Optional.empty(),
            "監査 花子",
            "JP",
            5,
            true,
            Optional.empty(),
            List.of(),
            List.of(
                new Training(TrainingId.random(), "一", DAY, 5, "監査 花子", ""),
                new Training(TrainingId.random(), "二", DAY, 5, "監査 花子", "誤記")),
            0);

    assertThat(auditor.hoursUpTo(DAY, 12)).isEqualTo(5);
  }
}
