package dev.akashi.decision;

import static dev.akashi.decision.Facts.adopt;
import static dev.akashi.decision.Facts.codes;
import static dev.akashi.decision.Facts.reject;
import static dev.akashi.decision.Verdict.Outcome.EXTREMELY_DIFFICULT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalRuleTest {

  private static final RegistryKey KEY = new RegistryKey("C21-0001-2");

  private final Facts facts = new Facts();
  private final Candidate aoba =
      Options.listed(Options.complete(1, "Aoba"), DeploymentModel.PUBLIC, KEY);

  @BeforeEach
  void aDecisionWithNothingOpen() {
    facts
        .options(aoba, Options.complete(1, "Keyaki"), Options.onPremises(120, 62))
        .register(
            Options.entry(
                KEY.value(), Optional.of(2), DeploymentModel.PUBLIC, LocalDate.of(2026, 7, 31)))
        .verdicts(adopt(aoba));
    assertThat(FinalRule.openPoints(facts.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-05")
  void noDecisionWithoutTheAdvisor() {
    facts.opinion = Optional.empty();

    assertThat(open()).containsExactly("decision.opinion-missing");
  }

  @Test
  @Clause("CBD-05")
  void theAdvisorDidNotWorkOnThePaper() {
    facts.opinion = Optional.of(opinion(Facts.DRAFTER, LocalDate.of(2025, 11, 17), "fine"));
    assertThat(open()).containsExactly("decision.opinion-by-drafter");

    facts.opinion = Optional.of(opinion(Facts.EDITOR, LocalDate.of(2025, 11, 17), "fine"));
    assertThat(open()).containsExactly("decision.opinion-by-drafter");
  }

  @Test
  @Clause("CBD-05")
  void whoWorkedOnThePaperDoesNotMakeItFinal() {
    assertThat(codes(FinalRule.refusalsOf(Facts.DRAFTER, facts.facts())))
        .containsExactly("decision.own-work-finalised");
    assertThat(codes(FinalRule.refusalsOf(Facts.EDITOR, facts.facts())))
        .containsExactly("decision.own-work-finalised");
    assertThat(FinalRule.refusalsOf(Facts.ADVISOR, facts.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-18")
  void anApprovalByWhoWorkedOnThePaperDoesNotCount() {
    facts.register.clear();
    facts.approvals.add(
        new OwnResponsibility(aoba.id(), Facts.EDITOR, "CISO", LocalDate.of(2025, 11, 18)));

    assertThat(open()).containsExactly("decision.ciso-approval-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-19,decision.budget-due-past",
    "2025-11-20,",
    "2027-11-20,",
    "2027-11-21,decision.budget-due-far"
  })
  void theBudgetRequestIsDueWithinTwoYearsOfTheStart(LocalDate due, @Nullable String refusal) {
    assertThat(codes(BudgetRequest.refusals(due, Options.TODAY, 24)))
        .isEqualTo(refusal == null ? List.of() : List.of(refusal));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-20,true", "2025-12-12,false"})
  @Clause("CBD-05")
  void theOpinionComesBeforeTheBudgetRequest(LocalDate on, boolean counts) {
    assertThat(
            OpinionRule.refusals(
                    opinion(Facts.ADVISOR, on, "fine"),
                    Set.of(Facts.DRAFTER),
                    Facts.STARTED,
                    Facts.BUDGET_DUE,
                    LocalDate.of(2026, 1, 10))
                .isEmpty())
        .isEqualTo(counts);
  }

  @Test
  @Clause("CBD-05")
  void anOpinionSaysSomethingAndIsNotDatedAhead() {
    facts.opinion = Optional.of(opinion(Facts.ADVISOR, Options.TODAY.plusDays(1), " "));

    assertThat(open()).containsExactly("decision.opinion-in-future", "decision.opinion-empty");
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01,false", "2025-11-03,false", "2025-11-04,true", "2025-11-20,true"})
  @Clause("CBD-05")
  void theOpinionIsGivenOnceTheDecisionHasBegun(LocalDate on, boolean counts) {
    facts.opinion = Optional.of(opinion(Facts.ADVISOR, on, "fine"));

    assertThat(open()).isEqualTo(counts ? List.of() : List.of("decision.opinion-too-early"));
  }

  @Test
  @Clause("CBD-05")
  void anOpinionOnAnEarlierEditionAsksForANewOne() {
    facts.edition = 5;

    assertThat(open()).containsExactly("decision.opinion-outdated");
  }

  @Test
  @Clause("CBD-14")
  void unknownGradesKeepTheDecisionADraft() {
    facts.gradeUnknown = List.of("photographs");
    facts.grade = Optional.empty();

    assertThat(open()).containsExactly("decision.grade-unknown", "decision.system-not-classified");
  }

  @Test
  @Clause("CBD-04")
  void everyOptionComparedHasItsCostAndSize() {
    facts.options(
        Options.costing(Options.complete(1, "Shirakaba"), Optional.empty(), Optional.empty()));

    assertThat(open()).containsExactly("decision.cost-missing", "decision.size-missing");
  }

  @Test
  @Clause("CBD-08")
  void aDecisionEndsInAChoice() {
    facts.verdicts.clear();
    assertThat(open()).containsExactly("decision.step-without-verdict");

    facts.options(Options.complete(2, "Platform"), Options.complete(4, "Platform servers"));
    for (int step = 1; step <= 4; step++) {
      facts.verdicts(reject(step, EXTREMELY_DIFFICULT));
    }
    assertThat(open()).containsExactly("decision.nothing-adopted");

    facts.verdicts(Facts.onPremises());
    assertThat(open()).isEmpty();
  }

  @Test
  @Clause({"CBD-10", "CBD-12"})
  void stepZeroStatesTheBusinessTheServiceLevelTheConstancyAndTheWorkload() {
    assertThat(Step0Rule.missing(Step0.empty()))
        .extracting(reason -> reason.clauses().getFirst().value() + " " + reason.field().get())
        .containsExactly(
            "CBD-10 audience",
            "CBD-10 audienceDetail",
            "CBD-10 overInternet",
            "CBD-10 kind",
            "CBD-10 links",
            "CBD-11 hours",
            "CBD-11 recoveryHours",
            "CBD-11 disasterMeasures",
            "CBD-12 constancy",
            "CBD-13 workPerYear",
            "CBD-13 variation");
    assertThat(Step0Rule.missing(facts.step0)).isEmpty();
  }

  private static Opinion opinion(PersonId by, LocalDate on, String text) {
    return new Opinion(by, "Advisor", on, Opinion.Stage.PLANNING, text, /* edition= */ 4);
  }

  private List<String> open() {
    return codes(FinalRule.openPoints(facts.facts()));
  }
}
