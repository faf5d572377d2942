package dev.akashi.decision;

import static dev.akashi.decision.Facts.adopt;
import static dev.akashi.decision.Facts.codes;
import static dev.akashi.decision.Facts.reject;
import static dev.akashi.decision.Options.entry;
import static dev.akashi.decision.Verdict.Outcome.EXTREMELY_DIFFICULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("CBD-20")
class PublicCloudBanTest {

  private static final String BAN = "decision.public-cloud-forbidden";
  private static final RegistryKey KEY = new RegistryKey("C21-0001-2");

  private final Facts facts = new Facts();

  @ParameterizedTest
  @CsvSource({"1,true", "2,false", "3,true", "4,false"})
  void secretsShutThePublicStepsAndLeaveThePrivateOnes(int step, boolean shut) {
    Candidate option = Options.complete(step, "option");
    facts.options(option);
    facts.secrets = List.of("transfer records");

    assertThat(codes(AdoptionRule.refusals(option, facts.facts())).contains(BAN)).isEqualTo(shut);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeploymentModel.class,
      names = {"PUBLIC", "COMMUNITY", "HYBRID"})
  void aSharedCloudIsNotLetInThroughAPrivateStep(DeploymentModel deployment) {
    Candidate option = Options.listed(Options.complete(4, "group use"), deployment, KEY);
    facts.options(option);
    facts.secrets = List.of("transfer records");

    assertThat(codes(AdoptionRule.refusals(option, facts.facts()))).contains(BAN);
  }

  @Test
  void whatTheListCallsPublicIsPublicWhateverTheOptionSays() {
    Candidate option =
        Options.listed(Options.complete(2, "our own cloud"), DeploymentModel.PRIVATE, KEY);
    facts.options(option);
    facts.register(
        entry(KEY.value(), Optional.of(3), DeploymentModel.PUBLIC, LocalDate.of(2026, 7, 31)));
    facts.secrets = List.of("transfer records");

    assertThat(codes(AdoptionRule.refusals(option, facts.facts()))).contains(BAN);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void whatTheListDoesNotCallPrivateIsPublicWhateverTheOptionSays(int step) {
    Candidate option =
        Options.listed(Options.complete(step, "our own cloud"), DeploymentModel.PRIVATE, KEY);
    facts.options(option);
    facts.register(entry(KEY.value(), Optional.of(3), Optional.empty(), LocalDate.of(2026, 7, 31)));
    facts.secrets = List.of("transfer records");

    assertThat(codes(AdoptionRule.refusals(option, facts.facts()))).contains(BAN);
  }

  @Test
  void aListedServiceThatTheListCallsPrivateIsLetThrough() {
    Candidate option =
        Options.listed(Options.complete(4, "ministry cloud"), DeploymentModel.PRIVATE, KEY);
    facts.options(option);
    facts.register(
        entry(KEY.value(), Optional.of(3), DeploymentModel.PRIVATE, LocalDate.of(2026, 7, 31)));
    facts.secrets = List.of("transfer records");

    assertThat(codes(AdoptionRule.refusals(option, facts.facts()))).doesNotContain(BAN);
  }

  @Test
  void theVerdictIsRefusedAndNamesTheInformation() {
    Candidate option = Options.complete(1, "Aoba");
    facts.options(option, Options.complete(1, "Keyaki"));
    facts.secrets = List.of("transfer records");

    assertThat(VerdictRule.refusals(adopt(option), facts.facts()))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo(BAN);
          assertThat(reason.restsOn("CBD-20")).isTrue();
          assertThat(reason.args()).containsExactly(List.of("transfer records"));
        });
  }

  @Test
  void secretsThatArriveAfterTheVerdictStopTheDecisionAtItsEnd() {
    Candidate option = Options.complete(1, "Aoba");
    facts.options(option, Options.complete(1, "Keyaki"), Options.onPremises(100, 100));
    facts.verdicts(adopt(option));
    facts.approvals.add(
        new OwnResponsibility(option.id(), Facts.ADVISOR, "CISO", LocalDate.of(2025, 11, 18)));
    assertThat(FinalRule.openPoints(facts.facts())).isEmpty();

    facts.secrets = List.of("transfer records");

    assertThat(codes(FinalRule.openPoints(facts.facts()))).containsExactly(BAN);
  }

  @Test
  void rejectingAPublicStepStaysPossible() {
    facts.options(Options.complete(1, "Aoba"));
    facts.secrets = List.of("transfer records");

    assertThat(VerdictRule.refusals(reject(1, EXTREMELY_DIFFICULT), facts.facts())).isEmpty();
  }
}
