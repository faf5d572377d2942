package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.StartRefused;
import dev.akashi.testing.AkashiTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because it stores further versions. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class StoredBaselinesTest {

  @Autowired Baselines baselines;
  @Autowired StoredBaselines stored;
  @Autowired JdbcTemplate jdbc;

  private final Baseline files = BaselineFiles.onClassPath("baseline/2022-04-01");

  @Test
  void theShippedBaselineComesBackFromTheDatabaseAsItStandsInItsFiles() {
    Baseline read = baselines.version("2022-04-01");

    assertThat(read).isEqualTo(files);
    assertThat(Fingerprint.of(read)).isEqualTo(Fingerprint.of(files));
  }

  @Test
  void theBaselineInForceOnADayIsTheNewestThatHasBegun() {
    assertThat(baselines.inForceOn(LocalDate.of(2022, 4, 1)).version()).isEqualTo("2022-04-01");
    assertThatThrownBy(() -> baselines.inForceOn(LocalDate.of(2022, 3, 31)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theSameContentAgainChangesNothing() {
    stored.promulgate(files);

    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail.event where action = 'baseline.promulgated'"
                    + " and subject_id = '2022-04-01'",
                Long.class))
        .isEqualTo(1);
  }

  @Test
  void aPromulgatedVersionWithOtherContentIsRefused() {
    List<Requirement> fewer = files.requirements().subList(0, 200);
    Baseline changed =
        Baseline.of(files.version(), files.title(), files.inForceFrom(), files.groups(), fewer);

    assertThatThrownBy(() -> stored.promulgate(changed))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("2022-04-01")
        .hasMessageContaining("version of its own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update baseline.requirement set text_ja = '別'",
        "delete from baseline.version",
        "update baseline.level set audit = 'NONE'",
        "delete from baseline.level",
        "update baseline.level_parameter set value = '0'",
        "truncate baseline.level_parameter",
        "delete from baseline.level_requirement",
        "truncate baseline.version cascade",
        "insert into baseline.level values ('2022-04-01', '9', '九', 'nine', 'FULL')",
        "update baseline.requirement_example set text_ja = '別'",
        "delete from baseline.requirement_detail",
        "insert into baseline.requirement_risk values ('2022-04-01', '9.1.1', 0, '別', 'other')",
        "insert into baseline.applicability values ('2022-04-01', 'FIRST', 'PERIOD_START', now())",
        "insert into baseline.heading select version, id || 'x', 0, 1, 'x', 'x'"
            + " from baseline.heading limit 1"
      })
  void theDatabaseItselfRefusesToChangeAPromulgatedBaseline(String change) {
    assertThatThrownBy(() -> jdbc.update(change))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
  }

  @Test
  void theExamplesProceduresAndRisksOfARequirementComeBackToo() {
    RequirementDetails read = details(baselines.version("2022-04-01"));

    assertThat(read).isEqualTo(details(files));
    assertThat(read.examples()).hasSize(2);
    assertThat(read.procedures()).hasSize(2);
    assertThat(read.parameters()).extracting(p -> p.id()).containsExactly("sign-in-factors");
  }

  private static RequirementDetails details(Baseline baseline) {
    return baseline.find(RequirementId.of("9.4.2.2.B")).orElseThrow().details();
  }

  @Test
  void aVersionStoredByAnotherNodeIsFoundWithoutARestart() {
    Baseline later =
        Baseline.of(
            "2999-04-01", files.title(), LocalDate.of(2999, 4, 1), files.groups(), List.of());
    stored.promulgate(later);

    assertThat(baselines.version("2999-04-01").inForceFrom()).isEqualTo("2999-04-01");
    assertThat(baselines.inForceOn(LocalDate.of(2025, 7, 1)).version()).isEqualTo("2022-04-01");
  }
}
