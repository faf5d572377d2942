package dev.akashi.assessment.web;

import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.web.Json.ResultJson;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Results over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}")
class ResultApi {

  private static final int TEXT_LENGTH = EngagementPages.TEXT_LENGTH;

  private final Results results;
  private final PaperTray tray;

  ResultApi(Results results, PaperTray tray) {
    this.results = results;
    this.tray = tray;
  }

  record ResultItems(List<ResultJson> items) {}

  record Result(
      @Nullable String design,
      @Nullable String designOn,
      @Nullable String operation,
      @Nullable String technique,
      @Nullable String reason,
      @Nullable Boolean objectiveEffective,
      @Nullable String rationalExplanation,
      int revision) {}

  /** The same conclusion for several requirements; without a list, for all in scope. */
  record Bulk(
      @Nullable List<String> requirements,
      @Nullable String design,
      @Nullable String designOn,
      @Nullable String operation,
      @Nullable String technique,
      @Nullable String reason) {}

  record LeftOut(String code, List<Object> args, List<String> clauses) {}

  record BulkAnswer(List<String> kept, List<LeftOut> refused) {}

  @GetMapping("/results")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  ResultItems list(Actor actor, @PathVariable EngagementId id) {
    return new ResultItems(ResultJson.of(tray.papers(actor, id)));
  }

  @PutMapping("/results/{requirement}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  ResultItems record(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestBody Result body) {
    ApiInput input = new ApiInput();
    ResultEntry entry =
        new ResultEntry(
            requirement,
            optional(input, "design", body.design(), Conclusion.class)
                .orElse(Conclusion.NOT_CONCLUDED),
            input.date("designOn", body.designOn()),
            optional(input, "operation", body.operation(), Conclusion.class)
                .orElse(Conclusion.NOT_CONCLUDED),
            optional(input, "technique", body.technique(), Technique.class),
            input.optional("reason", body.reason(), TEXT_LENGTH),
            Boolean.TRUE.equals(body.objectiveEffective()),
            input.optional("rationalExplanation", body.rationalExplanation(), TEXT_LENGTH));
    input.refuseIfBad();
    results.record(actor, id, entry, body.revision());
    return new ResultItems(
        ResultJson.of(tray.papers(actor, id)).stream()
            .filter(result -> result.requirement().equals(requirement.value()))
            .toList());
  }

  @PostMapping("/results")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  BulkAnswer recordMany(Actor actor, @PathVariable EngagementId id, @RequestBody Bulk body) {
    ApiInput input = new ApiInput();
    BulkConclusion bulk =
        new BulkConclusion(
            optional(input, "design", body.design(), Conclusion.class),
            input.date("designOn", body.designOn()),
            optional(input, "operation", body.operation(), Conclusion.class),
            optional(input, "technique", body.technique(), Technique.class),
            input.optional("reason", body.reason(), TEXT_LENGTH));
    List<RequirementId> chosen = chosen(tray, actor, id, input, body.requirements());
    input.refuseIfBad();
    Results.BulkResult done = results.recordMany(actor, id, chosen, bulk);
    return new BulkAnswer(
        done.kept().stream().map(RequirementId::value).toList(), leftOut(done.refused()));
  }

  static List<RequirementId> chosen(
      PaperTray tray, Actor actor, EngagementId id, ApiInput input, @Nullable List<String> named) {
    if (named == null) {
      return tray.papers(actor, id).inScope().stream().map(r -> r.id()).toList();
    }
    List<RequirementId> chosen = new ArrayList<>();
    for (String text : named) {
      input
          .read("requirements", text, "assessment.unknown-requirement", RequirementId::of)
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  static List<LeftOut> leftOut(List<Reason> reasons) {
    return reasons.stream()
        .map(reason ->
            new LeftOut(
                reason.code(),
                reason.args(),
                reason.clauses().stream().map(Object::toString).toList()))
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> optional(
      ApiInput input, String field, @Nullable String value, Class<E> type) {
    return value == null || value.isBlank() ? Optional.empty() : input.choice(field, value, type);
  }
}
