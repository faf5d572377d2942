package dev.akashi.decision.web;

import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.Check;
import dev.akashi.decision.CheckAnswer;
import dev.akashi.decision.Cost;
import dev.akashi.decision.LogKind;
import dev.akashi.decision.Merit;
import dev.akashi.decision.MeritFinding;
import dev.akashi.decision.Nature;
import dev.akashi.decision.Step0;
import dev.akashi.decision.StepProcess;
import dev.akashi.decision.Verdict;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.FormInput;
import dev.akashi.registry.DeploymentModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms of the decision pages. */
final class DecisionForms {

  /** The rows of the log inventory that a form offers. */
  static final int LOG_ROWS = 6;

  private DecisionForms() {}

  /** Step 0 as far as it is filled in; nothing is required to save it. */
  static Step0 step0(FormInput form) {
    Optional<Long> perYear = amount(form, "workPerYear");
    Optional<Long> peak = amount(form, "workPeakPerHour");
    String unit = form.optional("unit", 40);
    if (form.text("workPerYear").isEmpty() != form.text("workPeakPerHour").isEmpty()) {
      String open = form.text("workPerYear").isEmpty() ? "workPerYear" : "workPeakPerHour";
      form.note(Reason.of("decision.step0-workload", "CBD-13").at(open));
    }
    Step0 step0 =
        new Step0(
            maybe(form, "audience", Step0.Audience.class),
            form.optional("audienceDetail", 1000),
            yesOrNo(form, "overInternet"),
            maybe(form, "kind", Step0.ServiceKind.class),
            form.optional("links", 1000),
            maybe(form, "hours", Step0.ServiceHours.class),
            form.number("recoveryHours", 0, Limits.RECOVERY_HOURS).map(Math::toIntExact),
            yesOrNo(form, "disasterMeasures"),
            maybe(form, "constancy", Step0.Constancy.class),
            perYear.flatMap(total -> peak.map(p -> new Step0.Workload(total, p, unit))),
            maybe(form, "variation", Step0.Variation.class),
            form.checked("sizingDifficult"),
            form.checked("newTechnology"),
            form.checked("smallSystem"),
            form.checked("staffWeak"));
    form.refuseIfBad();
    return step0;
  }

  static Verdict verdict(FormInput form, int step) {
    Optional<Verdict.Outcome> outcome = form.choice("outcome", Verdict.Outcome.class);
    Optional<CandidateId> adopted =
        outcome.filter(Verdict.Outcome.ADOPT::equals).isPresent()
            ? form.id("adopted").map(CandidateId::new)
            : Optional.empty();
    String reason = form.optional("reason", 4000);
    String few = form.optional("whyFewProviders", 2000);
    List<String> evidence = form.lines("evidence");
    evidenceFault(evidence).ifPresent(form::note);
    form.refuseIfBad();
    return new Verdict(step, outcome.orElseThrow(), adopted, reason, evidence, few);
  }

  static Optional<Reason> evidenceFault(List<String> evidence) {
    if (evidence.size() > Limits.EVIDENCE_LINES) {
      return Optional.of(
          Reason.atField(
              "evidence", "decision.too-many-lines", Limits.EVIDENCE_LINES, evidence.size()));
    }
    if (!evidence.stream().allMatch(WritableText::isWritable)) {
      return Optional.of(Reason.atField("evidence", "input.unwritable"));
    }
    return evidence.stream()
        .map(String::length)
        .filter(length -> length > Limits.EVIDENCE_LENGTH)
        .map(length -> Reason.atField("evidence", "input.too-long", Limits.EVIDENCE_LENGTH, length))
        .findFirst();
  }

  /** The candidate with what the form says about it. */
  static Candidate candidate(FormInput form, Candidate known, StepProcess process) {
    boolean fromTheList = known.listed().isPresent();
    String name = fromTheList ? typedOr(form, "name", known.name()) : form.required("name", 200);
    String provider =
        fromTheList
            ? typedOr(form, "provider", known.provider())
            : known.onPremises() ? form.optional("provider", 200) : form.required("provider", 200);
    Candidate filled =
        new Candidate(
            known.id(),
            known.step(),
            name,
            provider,
            known.onPremises()
                ? Nature.ON_PREMISES
                : form.choice("nature", Nature.class).orElse(known.nature()),
            known.onPremises()
                ? DeploymentModel.PRIVATE
                : form.choice("deployment", DeploymentModel.class).orElse(known.deployment()),
            known.listed(),
            known.privateOffer(),
            merits(form),
            answers(form, process.checksAt(known.step())),
            logs(form),
            cost(form),
            form.number("personMonths", 0, Limits.PERSON_MONTHS).map(Math::toIntExact));
    form.refuseIfBad();
    return filled;
  }

  private static String typedOr(FormInput form, String field, String known) {
    String typed = form.optional(field, 200);
    return typed.isEmpty() ? known : typed;
  }

  private static Map<Merit, MeritFinding> merits(FormInput form) {
    Map<Merit, MeritFinding> merits = new EnumMap<>(Merit.class);
    for (Merit merit : Merit.values()) {
      String text = form.optional("meritText." + merit.name(), 1000);
      Optional<Boolean> contributes = yesOrNo(form, "merit." + merit.name());
      contributes.ifPresent(yes -> merits.put(merit, new MeritFinding(yes, text)));
    }
    return merits;
  }

  private static Map<String, CheckAnswer> answers(FormInput form, List<Check> checks) {
    Map<String, CheckAnswer> answers = new LinkedHashMap<>();
    for (Check check : checks) {
      String choice = form.text("check." + check.code());
      String text = form.optional("checkText." + check.code(), 2000);
      String source = form.optional("checkSource." + check.code(), 500);
      var day = form.date("checkDay." + check.code());
      if (!choice.isEmpty()) {
        answers.put(check.code(), new CheckAnswer(choice, text, source, day));
      }
    }
    return answers;
  }

  private static List<LogKind> logs(FormInput form) {
    List<LogKind> logs = new ArrayList<>();
    for (int row = 0; form.has("logKind." + row); row++) {
      String kind = form.optional("logKind." + row, 200);
      if (!kind.isEmpty()) {
        String obtainable = "logObtainable." + row;
        String price = form.optional("logPrice." + row, 200);
        if (form.text(obtainable).isEmpty()) {
          form.note(Reason.of("decision.log-open", "CBD-25").with(kind).at("logs"));
        }
        logs.add(new LogKind(kind, yesOrNo(form, obtainable).orElse(false), price));
      }
    }
    return logs;
  }

  private static Optional<Cost> cost(FormInput form) {
    Optional<Long> build = amount(form, "costBuild");
    Optional<Long> yearly = amount(form, "costYearly");
    if (form.text("costBuild").isEmpty() != form.text("costYearly").isEmpty()) {
      form.note(
          Reason.of("decision.cost-missing", "CBD-04")
              .with(form.text("name"))
              .at(form.text("costBuild").isEmpty() ? "costBuild" : "costYearly"));
    }
    return build.flatMap(b -> yearly.map(y -> new Cost(b, y)));
  }

  private static Optional<Long> amount(FormInput form, String field) {
    return form.number(field, 0, Limits.AMOUNT);
  }

  private static Optional<Boolean> yesOrNo(FormInput form, String field) {
    return form.read(
        field,
        "input.not-a-choice",
        text ->
            switch (text) {
              case "yes" -> true;
              case "no" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  private static <E extends Enum<E>> Optional<E> maybe(
      FormInput form, String field, Class<E> type) {
    return form.read(field, "input.not-a-choice", text -> Enum.valueOf(type, text));
  }
}
