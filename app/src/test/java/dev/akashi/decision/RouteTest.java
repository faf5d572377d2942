package dev.akashi.decision;

import static dev.akashi.decision.Facts.adopt;
import static dev.akashi.decision.Facts.codes;
import static dev.akashi.decision.Options.TODAY;
import static dev.akashi.decision.Options.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {

  private static final RegistryKey KEY = new RegistryKey("C21-0001-2");

  private final Facts facts = new Facts();
  private final Candidate option =
      Options.listed(Options.complete(1, "Aoba"), DeploymentModel.PUBLIC, KEY);

  @Test
  @Clause("CBD-18")
  void theRouteFollowsTheLiveList() {
    facts.options(option).register(validUntil(TODAY));
    assertThat(facts.facts().routeOf(option)).isEqualTo(ProcurementRoute.LISTED);

    facts.register(validUntil(TODAY.minusDays(1)));

    assertThat(facts.facts().routeOf(option)).isEqualTo(ProcurementRoute.CISO_RESPONSIBILITY);
  }

  @Test
  @Clause("CBD-18")
  void theOwnResponsibilityNeedsTheBaselineCheckAndTheCisosApproval() {
    Candidate unlisted = Options.complete(1, "Shirakaba");
    facts.options(unlisted, Options.complete(1, "Aoba"), Options.onPremises(100, 100));
    facts.verdicts(adopt(unlisted));

    assertThat(codes(FinalRule.openPoints(facts.facts())))
        .containsExactly("decision.ciso-approval-missing");
    assertThat(codes(CheckRule.refusals(without(unlisted), facts.facts())))
        .containsExactly("decision.check-open");
    facts.approvals.add(new OwnResponsibility(unlisted.id(), Facts.ADVISOR, "CISO", TODAY));
    assertThat(FinalRule.openPoints(facts.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-18")
  void aListedServiceNeedsNeither() {
    facts.options(option, Options.complete(1, "Keyaki"), Options.onPremises(100, 100));
    facts.register(validUntil(TODAY)).verdicts(adopt(option));

    assertThat(CheckRule.refusals(without(option), facts.facts())).isEmpty();
    assertThat(FinalRule.openPoints(facts.facts())).isEmpty();
  }

  @Test
  @Clause({"CBD-18", "FRM-10"})
  void aServiceThatFallsOffTheListBeforeTheEndReopensTheQuestion() {
    facts.options(option, Options.complete(1, "Keyaki"), Options.onPremises(100, 100));
    facts.register(validUntil(TODAY.minusDays(1))).verdicts(adopt(option));

    assertThat(codes(FinalRule.openPoints(facts.facts())))
        .containsExactly("decision.ciso-approval-missing");
  }

  @Test
  @Clause("FRM-10")
  void aLevelBelowTheGradeIsRefusedAndAnUnstatedOneMustBeConfirmed() {
    facts.options(option).register(level(Optional.of(1)));
    assertThat(codes(AdoptionRule.refusals(option, facts.facts())))
        .containsExactly("classification.level-too-low");

    facts.register(level(Optional.of(3)));
    assertThat(AdoptionRule.refusals(option, facts.facts())).isEmpty();

    facts.register(level(Optional.empty()));
    assertThat(AdoptionRule.refusals(option, facts.facts())).isEmpty();
    assertThat(
            codes(AdoptionRule.refusals(Options.without(option, "level-confirmed"), facts.facts())))
        .containsExactly("decision.check-open");
  }

  private static Candidate without(Candidate option) {
    return Options.without(option, "baseline-check");
  }

  private static RegistryEntry validUntil(LocalDate day) {
    return entry(KEY.value(), Optional.of(2), DeploymentModel.PUBLIC, day);
  }

  private static RegistryEntry level(Optional<Integer> level) {
    return entry(KEY.value(), level, DeploymentModel.PUBLIC, TODAY);
  }
}
