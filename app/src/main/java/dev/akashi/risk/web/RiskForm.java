package dev.akashi.risk.web;

import dev.akashi.platform.FormInput;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskScale;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.risk.TypedLinks;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads what people type about risks. */
final class RiskForm {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_CONTROLS = 30_000;
  static final int HIGHEST = RiskScale.MOST * RiskScale.MOST;

  private RiskForm() {}

  static Risk.Content read(FormInput form, Function<String, TypedLinks> controls) {
    String asset = form.required("asset", LONGEST_NAME);
    String threat = form.required("threat", LONGEST_NAME);
    String description = form.optional("description", LONGEST_TEXT);
    Optional<RiskLevel> level = level(form, "likelihood", "impact", /* required= */ true);
    Optional<RiskTreatment> treatment = form.choice("treatment", RiskTreatment.class);
    String plan = form.required("plan", LONGEST_TEXT);
    String owner = form.required("owner", LONGEST_NAME);
    Optional<LocalDate> due = form.date("due");
    boolean leftTold =
        !form.text("residualLikelihood").isEmpty() || !form.text("residualImpact").isEmpty();
    Optional<RiskLevel> left = level(form, "residualLikelihood", "residualImpact", leftTold);
    TypedLinks links = controls.apply(form.optional("controls", LONGEST_CONTROLS));
    if (!links.unknown().isEmpty()) {
      form.note(RiskAnalyses.unknownControls(links.unknown()));
    }
    form.refuseIfBad();
    return new Risk.Content(
        asset,
        threat,
        description,
        level.orElseThrow(),
        treatment.orElseThrow(),
        plan,
        owner,
        due,
        left,
        links.links());
  }

  private static Optional<RiskLevel> level(
      FormInput form, String likelihood, String impact, boolean required) {
    if (!required) {
      return Optional.empty();
    }
    Optional<Long> first = step(form, likelihood);
    Optional<Long> second = step(form, impact);
    return first.flatMap(
        likely -> second.map(hard -> new RiskLevel(likely.intValue(), hard.intValue())));
  }

  private static Optional<Long> step(FormInput form, String field) {
    return form.required(field).isEmpty()
        ? Optional.empty()
        : form.number(field, 1, RiskScale.MOST);
  }

  static OwnCriterion readCriterion(FormInput form) {
    Optional<Long> acceptable =
        form.text("acceptableUpTo").isEmpty()
            ? Optional.empty()
            : form.number("acceptableUpTo", 0, HIGHEST);
    String text = form.optional("criterion", LONGEST_TEXT);
    form.optional("likelihoodSteps", LONGEST_TEXT);
    form.optional("impactSteps", LONGEST_TEXT);
    form.refuseIfBad();
    return new OwnCriterion(
        acceptable.map(Long::intValue),
        text,
        form.lines("likelihoodSteps"),
        form.lines("impactSteps"));
  }
}
