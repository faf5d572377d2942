package dev.akashi.risk.web;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskScale;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.risk.TypedLinks;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is sent for risk analyses. */
final class RiskRequests {

  private RiskRequests() {}

  record CriterionRequest(
      @Nullable BigInteger acceptableUpTo,
      @Nullable String text,
      @Nullable List<@Nullable String> likelihood,
      @Nullable List<@Nullable String> impact,
      @Nullable Integer revision) {

    OwnCriterion read() {
      ApiInput input = new ApiInput();
      Optional<Long> acceptable =
          acceptableUpTo == null
              ? Optional.empty()
              : input.number("acceptableUpTo", acceptableUpTo, 0, RiskForm.HIGHEST);
      String words = input.optional("text", text, RiskForm.LONGEST_TEXT);
      List<String> likely = words(input, "likelihood", likelihood);
      List<String> hard = words(input, "impact", impact);
      input.refuseIfBad();
      return new OwnCriterion(acceptable.map(Long::intValue), words, likely, hard);
    }

    private static List<String> words(
        ApiInput input, String field, @Nullable List<@Nullable String> sent) {
      return input.list(field, sent).stream()
          .map(word -> input.required(field, word, RiskForm.LONGEST_NAME))
          .toList();
    }
  }

  record RiskRequest(
      @Nullable String asset,
      @Nullable String threat,
      @Nullable String description,
      @Nullable BigInteger likelihood,
      @Nullable BigInteger impact,
      @Nullable String treatment,
      @Nullable String plan,
      @Nullable String owner,
      @Nullable String due,
      @Nullable BigInteger residualLikelihood,
      @Nullable BigInteger residualImpact,
      @Nullable List<@Nullable String> controls,
      @Nullable Integer revision) {

    Risk.Content read(Function<String, TypedLinks> known) {
      ApiInput input = new ApiInput();
      String what = input.required("asset", asset, RiskForm.LONGEST_NAME);
      String danger = input.required("threat", threat, RiskForm.LONGEST_NAME);
      String how = input.optional("description", description, RiskForm.LONGEST_TEXT);
      Optional<Long> likely = step(input, "likelihood", likelihood);
      Optional<Long> hard = step(input, "impact", impact);
      Optional<RiskTreatment> chosen = input.choice("treatment", treatment, RiskTreatment.class);
      String done = input.required("plan", plan, RiskForm.LONGEST_TEXT);
      String by = input.required("owner", owner, RiskForm.LONGEST_NAME);
      Optional<LocalDate> until = input.date("due", due);
      Optional<RiskLevel> left = left(input);
      TypedLinks links = known.apply(String.join(" ", input.list("controls", controls)));
      if (!links.unknown().isEmpty()) {
        input.note(RiskAnalyses.unknownControls(links.unknown()));
      }
      input.refuseIfBad();
      return new Risk.Content(
          what,
          danger,
          how,
          level(likely.orElseThrow(), hard.orElseThrow()),
          chosen.orElseThrow(),
          done,
          by,
          until,
          left,
          links.links());
    }

    private Optional<RiskLevel> left(ApiInput input) {
      if (residualLikelihood == null && residualImpact == null) {
        return Optional.empty();
      }
      Optional<Long> likely = step(input, "residualLikelihood", residualLikelihood);
      Optional<Long> hard = step(input, "residualImpact", residualImpact);
      return likely.flatMap(l -> hard.map(h -> level(l, h)));
    }

    private static Optional<Long> step(ApiInput input, String field, @Nullable BigInteger value) {
      if (value == null) {
        input.note(Reason.atField(field, "input.required"));
      }
      return input.number(field, value, 1, RiskScale.MOST);
    }

    private static RiskLevel level(long likelihood, long impact) {
      return new RiskLevel(Math.toIntExact(likelihood), Math.toIntExact(impact));
    }
  }

  record ApprovalRequest(
      @Nullable String by,
      @Nullable String on,
      @Nullable String because,
      @Nullable Integer revision) {

    /** What was sent, read. */
    record Read(String by, LocalDate on, String because) {}

    Read read() {
      ApiInput input = new ApiInput();
      String who = input.required("by", by, RiskForm.LONGEST_NAME);
      Optional<LocalDate> day = input.requiredDate("on", on);
      String why = input.optional("because", because, RiskForm.LONGEST_TEXT);
      input.refuseIfBad();
      return new Read(who, day.orElseThrow(), why);
    }
  }
}
