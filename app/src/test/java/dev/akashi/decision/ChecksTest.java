package dev.akashi.decision;

import static dev.akashi.decision.Facts.codes;
import static dev.akashi.decision.Options.answer;
import static dev.akashi.decision.Options.complete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.decision.Step0.ServiceHours;
import dev.akashi.decision.Step0.ServiceKind;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  private final Facts facts = new Facts();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aCompleteOptionHasNothingAgainstIt(int step) {
    assertThat(against(complete(step, "option"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CBD-15, 1, coverage",
    "CBD-15, 1, business-changes",
    "CBD-17, 1, unified-standards",
    "CBD-17, 3, unified-standards",
    "CBD-18, 1, baseline-check",
    "CBD-19, 1, data-location",
    "CBD-19, 3, data-location",
    "CBD-19, 1, jurisdiction",
    "CBD-21, 1, policy-conformity",
    "CBD-22, 1, transport-encryption",
    "CBD-22, 3, stored-encryption",
    "CBD-22, 1, key-management",
    "CBD-24, 1, portability",
    "CBD-24, 3, portability",
    "CBD-26, 2, platform-rules",
    "CBD-29, 3, standard-recovery",
    "CBD-31, 3, several-backups",
    "CBD-32, 3, migration-style",
    "CBD-33, 1, hybrid",
    "CBD-37, 1, contract-form",
    "CBD-37, 1, price-form",
    "CBD-37, 3, product-designation",
    "CBD-07, 1, separation"
  })
  @Clause({
    "CBD-15", "CBD-17", "CBD-19", "CBD-21", "CBD-22", "CBD-24", "CBD-29", "CBD-32", "CBD-33",
    "CBD-37"
  })
  void adoptionWaitsForEveryRequiredItem(String clause, int step, String check) {
    assertThat(CheckRule.refusals(Options.without(complete(step, "option"), check), facts.facts()))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("decision.check-open");
          assertThat(reason.restsOn(clause)).isTrue();
          assertThat(reason.field()).contains("check." + check);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "1, unified-standards, not-met",
    "1, data-location, abroad",
    "1, jurisdiction, other",
    "1, policy-conformity, not-confirmed",
    "1, transport-encryption, not-met",
    "1, stored-encryption, not-met",
    "1, portability, open",
    "2, platform-rules, not-accepted",
    "3, standard-recovery, not-met"
  })
  @Clause({"CBD-17", "CBD-19", "CBD-21", "CBD-22", "CBD-24", "CBD-29"})
  void aRequiredItemThatIsNotSatisfiedStopsAdoption(int step, String check, String choice) {
    assertThat(against(Options.with(complete(step, "option"), check, answer(choice))))
        .containsExactly("decision.check-not-satisfied");
  }

  @ParameterizedTest
  @CsvSource({
    "1, data-location, backup-abroad",
    "1, data-location, abroad-unproblematic",
    "1, jurisdiction, other-unproblematic",
    "1, policy-conformity, certification",
    "1, key-management, provider-though-offered",
    "1, separation, separation-only",
    "1, coverage, part",
    "1, business-changes, needed",
    "3, migration-style, lift-and-shift",
    "1, hybrid, merits-and-risks",
    "1, hybrid, other-side-stronger",
    "1, price-form, fixed",
    "1, product-designation, named"
  })
  @Clause({"CBD-07", "CBD-15", "CBD-19", "CBD-21", "CBD-22", "CBD-32", "CBD-33", "CBD-37"})
  void anExceptionNeedsItsGround(int step, String check, String choice) {
    CheckAnswer bare = new CheckAnswer(choice, " ", "provider's answer", Optional.empty());
    Candidate option = complete(step, "option");

    assertThat(against(Options.with(option, check, bare)))
        .containsExactly("decision.check-without-reason");
    assertThat(against(Options.with(option, check, answer(choice)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "track-record",
        "automated-operation",
        "continuing-investment",
        "low-discontinuation-risk"
      })
  @Clause("CBD-16")
  void communicationServicesMustHaveARecordAndBusinessServicesShould(String check) {
    Candidate option = Options.without(complete(1, "option"), check);

    assertThat(against(option)).isEmpty();
    assertThat(codes(CheckRule.advice(option, facts.facts())))
        .containsExactly("decision.check-advised");
    facts.step0 = Facts.step0(ServiceKind.COMMUNICATION, ServiceHours.OFFICE_HOURS);
    assertThat(against(option)).containsExactly("decision.check-open");
    assertThat(CheckRule.advice(option, facts.facts())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redundancy", "failover-operation"})
  @Clause("CBD-31")
  void serviceRoundTheClockIsRedundantWithFailoverPrepared(String check) {
    Candidate option = Options.without(complete(3, "option"), check);

    assertThat(against(option)).isEmpty();
    facts.step0 = Facts.step0(ServiceKind.SPECIFIC_BUSINESS, ServiceHours.ROUND_THE_CLOCK);
    assertThat(against(option)).containsExactly("decision.check-open");
  }

  @Test
  @Clause("CBD-23")
  void aBackupOutsideIsAdvisedAndNamesItsPlace() {
    Candidate option = Options.without(complete(1, "option"), "backup-outside");

    assertThat(against(option)).isEmpty();
    assertThat(CheckRule.advice(option, facts.facts()))
        .singleElement()
        .satisfies(reason -> assertThat(reason.restsOn("CBD-23")).isTrue());
    assertThat(
            against(
                Options.with(
                    option, "backup-outside", new CheckAnswer("kept", "", "", Optional.empty()))))
        .containsExactly("decision.check-without-reason");
  }

  @Test
  @Clause("CBD-25")
  void theLogInventoryComesBeforeAdoption() {
    assertThat(codes(AdoptionRule.refusals(Options.withoutLogs(complete(1, "a")), facts.facts())))
        .containsExactly("decision.logs-open");
    assertThat(codes(AdoptionRule.refusals(Options.withoutLogs(complete(2, "a")), facts.facts())))
        .isEmpty();
  }

  @Test
  @Clause("CBD-06")
  void aFactWithoutItsSourceDoesNotCount() {
    CheckAnswer hearsay = new CheckAnswer("domestic", "", " ", Optional.empty());

    assertThat(against(Options.with(complete(1, "option"), "data-location", hearsay)))
        .containsExactly("decision.check-without-source");
  }

  @Test
  @Clause("CBD-02")
  void whatIsNoCloudCannotBeAdoptedAsOne() {
    Candidate option = complete(1, "option");

    assertThat(merits(Options.of(option, Nature.SHARED_DATA_CENTRE)))
        .containsExactly("decision.not-a-cloud");
    assertThat(merits(Options.of(option, Nature.PLAIN_VIRTUALISATION)))
        .containsExactly("decision.not-a-cloud");
    assertThat(merits(Options.withMerits(option, Options.merits(false))))
        .containsExactly("decision.too-few-merits");
    assertThat(merits(option)).isEmpty();
  }

  @Test
  @Clause("CBD-02")
  void everyMeritHasAWrittenFinding() {
    assertThat(merits(Options.withMerits(complete(1, "option"), Map.of())))
        .hasSize(5)
        .allMatch(code -> code.startsWith("decision.merit-open-"));
  }

  private static List<String> merits(Candidate option) {
    List<Reason> refusals = AdoptionRule.refusals(option, new Facts().facts());
    return codes(refusals);
  }

  private List<String> against(Candidate option) {
    return codes(CheckRule.refusals(option, facts.facts()));
  }
}
