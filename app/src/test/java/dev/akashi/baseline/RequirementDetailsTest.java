package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementDetailsTest {

  private static final RequirementId STORAGE = RequirementId.of("11.2.7.4.PB");

  private final Baseline shipped = BaselineFiles.onClassPath("baseline/2022-04-01");

  private static RequirementDetails with(Optional<AuditCycle> cycle, String... examples) {
    return new RequirementDetails(
        Optional.empty(),
        List.of(examples).stream().map(text -> new LocalizedText(text, text)).toList(),
        List.of(),
        Optional.empty(),
        cycle,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  @Clause("FRM-37")
  void aControlBringsExamplesOfTechnologyInBothLanguages() {
    assertThat(shipped.find(RequirementId.of("9.2.3.11.PB")).orElseThrow().details().examples())
        .hasSizeGreaterThan(1)
        .allSatisfy(example -> assertThat(example.en()).isNotBlank());
  }

  @Test
  @Clause("FRM-46")
  void aRiskLeadsToEveryControlAgainstIt() {
    LocalizedText leaked =
        new LocalizedText("認証情報の漏えいによる不正なアクセス", "Access with leaked credentials");

    assertThat(shipped.byRisk().get(leaked))
        .extracting(r -> r.id().value())
        .containsExactly("9.4.2.2.B", "12.4.1.15.PB");
  }

  @ParameterizedTest
  @CsvSource({"2022, true", "2023, false", "2024, false", "2025, true", "2021, false"})
  @Clause("FRM-49")
  void theCycleSaysInWhichYearsAControlIsAudited(int year, boolean audited) {
    Requirement storage = shipped.find(STORAGE).orElseThrow();

    assertThat(shipped.auditedIn(year).contains(storage)).isEqualTo(audited);
  }

  @Test
  @Clause("FRM-49")
  void aControlWithoutACycleIsAuditedEveryYear() {
    assertThat(with(Optional.empty()).isAuditedIn(2031)).isTrue();
  }

  @Test
  void badValuesAreRefused() {
    assertThatThrownBy(() -> new AuditCycle(0, 2025)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AuditCycle(2, 99)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ControlParameter("Log days", new LocalizedText("日数", "days")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsSaidBesideTheTextIsPartOfTheFingerprint() {
    String without = Fingerprint.of(withDetails(RequirementDetails.NONE));

    assertThat(Fingerprint.of(withDetails(with(Optional.empty(), "一例")))).isNotEqualTo(without);
    assertThat(Fingerprint.of(withDetails(with(Optional.of(new AuditCycle(3, 2025))))))
        .isNotEqualTo(without)
        .isNotEqualTo(Fingerprint.of(withDetails(with(Optional.of(new AuditCycle(2, 2025))))));
  }

  private Baseline withDetails(RequirementDetails details) {
    List<Requirement> changed = new ArrayList<>(shipped.requirements());
    Requirement first = changed.removeFirst();
    changed.add(
        new Requirement(
            first.id(),
            first.kind(),
            first.group(),
            first.objective(),
            first.mandatory(),
            first.title(),
            first.text(),
            first.actor(),
            details));
    return Baseline.of(
        shipped.version(), shipped.title(), shipped.inForceFrom(), shipped.groups(), changed);
  }
}
