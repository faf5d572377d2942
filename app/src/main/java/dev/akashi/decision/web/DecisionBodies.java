package dev.akashi.decision.web;

import dev.akashi.decision.Candidate;
import dev.akashi.decision.CheckAnswer;
import dev.akashi.decision.Cost;
import dev.akashi.decision.LogKind;
import dev.akashi.decision.Merit;
import dev.akashi.decision.MeritFinding;
import dev.akashi.decision.Nature;
import dev.akashi.decision.Step0;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.registry.DeploymentModel;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The larger JSON bodies of the decision API. */
final class DecisionBodies {

  private DecisionBodies() {}

  /** Step 0; what is absent stays open. */
  record Step0Body(
      @Nullable Integer revision,
      @Nullable String audience,
      @Nullable String audienceDetail,
      @Nullable Boolean overInternet,
      @Nullable String kind,
      @Nullable String links,
      @Nullable String hours,
      @Nullable BigInteger recoveryHours,
      @Nullable Boolean disasterMeasures,
      @Nullable String constancy,
      @Nullable BigInteger workPerYear,
      @Nullable BigInteger workPeakPerHour,
      @Nullable String unit,
      @Nullable String variation,
      @Nullable Boolean sizingDifficult,
      @Nullable Boolean newTechnology,
      @Nullable Boolean smallSystem,
      @Nullable Boolean staffWeak) {

    Step0 read() {
      ApiInput input = new ApiInput();
      String workUnit = input.optional("unit", unit, 40);
      if ((workPerYear == null) != (workPeakPerHour == null)) {
        input.note(Reason.of("decision.step0-workload", "CBD-13").at("workPerYear"));
      }
      Optional<Long> perYear = input.number("workPerYear", workPerYear, 0, Limits.AMOUNT);
      Optional<Long> peakPerHour =
          input.number("workPeakPerHour", workPeakPerHour, 0, Limits.AMOUNT);
      Step0 step0 =
          new Step0(
              maybe(input, "audience", audience, Step0.Audience.class),
              input.optional("audienceDetail", audienceDetail, 1000),
              Optional.ofNullable(overInternet),
              maybe(input, "kind", kind, Step0.ServiceKind.class),
              input.optional("links", links, 1000),
              maybe(input, "hours", hours, Step0.ServiceHours.class),
              input
                  .number("recoveryHours", recoveryHours, 0, Limits.RECOVERY_HOURS)
                  .map(Math::toIntExact),
              Optional.ofNullable(disasterMeasures),
              maybe(input, "constancy", constancy, Step0.Constancy.class),
              perYear.flatMap(
                  total -> peakPerHour.map(peak -> new Step0.Workload(total, peak, workUnit))),
              maybe(input, "variation", variation, Step0.Variation.class),
              Boolean.TRUE.equals(sizingDifficult),
              Boolean.TRUE.equals(newTechnology),
              Boolean.TRUE.equals(smallSystem),
              Boolean.TRUE.equals(staffWeak));
      input.refuseIfBad();
      return step0;
    }
  }

  record MeritBody(@Nullable Boolean contributes, @Nullable String finding) {}

  record AnswerBody(
      @Nullable String choice,
      @Nullable String text,
      @Nullable String source,
      @Nullable String confirmedOn) {}

  record LogBody(@Nullable String kind, @Nullable Boolean obtainable, @Nullable String price) {}

  /** An option; what is absent stays as it is known. */
  record CandidateBody(
      @Nullable Integer revision,
      @Nullable String registryKey,
      @Nullable String privateOffer,
      @Nullable String name,
      @Nullable String provider,
      @Nullable String nature,
      @Nullable String deployment,
      @Nullable Map<String, @Nullable MeritBody> merits,
      @Nullable Map<String, @Nullable AnswerBody> checks,
      @Nullable List<@Nullable LogBody> logs,
      @Nullable BigInteger costBuild,
      @Nullable BigInteger costYearly,
      @Nullable BigInteger personMonths) {

    Candidate fill(Candidate known) {
      ApiInput input = new ApiInput();
      String shownName = input.optional("name", name, 200);
      String shownProvider = input.optional("provider", provider, 200);
      Candidate filled =
          new Candidate(
              known.id(),
              known.step(),
              shownName.isEmpty() ? known.name() : shownName,
              shownProvider.isEmpty() ? known.provider() : shownProvider,
              known.onPremises()
                  ? Nature.ON_PREMISES
                  : maybe(input, "nature", nature, Nature.class).orElse(known.nature()),
              maybe(input, "deployment", deployment, DeploymentModel.class)
                  .orElse(known.deployment()),
              known.listed(),
              known.privateOffer(),
              readMerits(input, known),
              readChecks(input, known),
              readLogs(input, known),
              readCost(input, known),
              input
                  .number("personMonths", personMonths, 0, Limits.PERSON_MONTHS)
                  .map(Math::toIntExact)
                  .or(known::personMonths));
      input.refuseIfBad();
      return filled;
    }

    private Map<Merit, MeritFinding> readMerits(ApiInput input, Candidate known) {
      if (merits == null) {
        return known.merits();
      }
      Map<Merit, MeritFinding> read = new EnumMap<>(Merit.class);
      merits.forEach((code, body) -> {
        String field = "merit." + code;
        Optional<Merit> merit = input.choice(field, code, Merit.class);
        Boolean contributes = body == null ? null : body.contributes();
        String finding = input.optional(field, body == null ? null : body.finding(), 1000);
        if (contributes == null) {
          input.note(Reason.atField(field, "input.required"));
        } else {
          boolean yes = contributes;
          merit.ifPresent(each -> read.put(each, new MeritFinding(yes, finding)));
        }
      });
      return read;
    }

    private Map<String, CheckAnswer> readChecks(ApiInput input, Candidate known) {
      if (checks == null) {
        return known.answers();
      }
      Map<String, CheckAnswer> read = new LinkedHashMap<>();
      checks.forEach((code, body) -> {
        String field = "check." + code;
        if (body == null) {
          input.note(Reason.atField(field, "input.required"));
        } else {
          read.put(
              code,
              new CheckAnswer(
                  input.required(field, body.choice(), 60),
                  input.optional(field, body.text(), 2000),
                  input.optional(field, body.source(), 500),
                  input.date(field, body.confirmedOn())));
        }
      });
      return read;
    }

    private List<LogKind> readLogs(ApiInput input, Candidate known) {
      if (logs == null) {
        return known.logs();
      }
      if (logs.size() > Limits.LOGS) {
        input.note(Reason.atField("logs", "decision.too-many-lines", Limits.LOGS, logs.size()));
      }
      return input.list("logs", logs).stream()
          .map(log ->
              new LogKind(
                  input.required("logs", log.kind(), 200),
                  Boolean.TRUE.equals(log.obtainable()),
                  input.optional("logs", log.price(), 200)))
          .toList();
    }

    /** Both parts of the cost, or neither, which leaves it as it is known. */
    private Optional<Cost> readCost(ApiInput input, Candidate known) {
      Optional<Long> build = input.number("costBuild", costBuild, 0, Limits.AMOUNT);
      Optional<Long> yearly = input.number("costYearly", costYearly, 0, Limits.AMOUNT);
      if ((costBuild == null) != (costYearly == null)) {
        input.note(
            Reason.of("decision.cost-missing", "CBD-04")
                .with(known.name())
                .at(costBuild == null ? "costBuild" : "costYearly"));
      }
      return build.<Cost>flatMap(b -> yearly.map(y -> new Cost(b, y))).or(known::cost);
    }
  }

  private static <E extends Enum<E>> Optional<E> maybe(
      ApiInput input, String field, @Nullable String value, Class<E> type) {
    return value == null ? Optional.empty() : input.choice(field, value, type);
  }
}
