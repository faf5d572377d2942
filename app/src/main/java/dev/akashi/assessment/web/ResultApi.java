package dev.akashi.assessment.web;

import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.Json.ResultJson;
import dev.akashi.assessment.web.Json.SampleJson;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results and samples over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}")
class ResultApi {

  private static final int TEXT_LENGTH = EngagementPages.TEXT_LENGTH;
  private static final int NAME_LENGTH = 300;

  private final Results results;
  private final Samples samples;
  private final PaperTray tray;

  ResultApi(Results results, Samples samples, PaperTray tray) {
    this.results = results;
    this.samples = samples;
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

  record Draw(@Nullable String line, @Nullable Integer population, @Nullable String populationOf) {}

  record DrawMany(@Nullable List<String> requirements, @Nullable String populationOf) {}

  record DrawnMany(List<SampleJson> drawn, List<LeftOut> refused) {}

  record Outcome(int number, @Nullable String outcome, @Nullable String note) {}

  record Outcomes(@Nullable List<Outcome> items) {}

  record Conforming(@Nullable List<String> requirements) {}

  record Count(int samples) {}

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
    List<RequirementId> chosen = chosen(actor, id, input, body.requirements());
    input.refuseIfBad();
    Results.BulkResult done = results.recordMany(actor, id, chosen, bulk);
    return new BulkAnswer(
        done.kept().stream().map(RequirementId::value).toList(), leftOut(done.refused()));
  }

  @PostMapping("/results/{requirement}/samples")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  SampleJson draw(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestBody Draw body) {
    ApiInput input = new ApiInput();
    String line = input.required("line", body.line(), NAME_LENGTH);
    Integer stated = body.population();
    Optional<Integer> population =
        input.read(
            "population",
            stated == null ? null : stated.toString(),
            "assessment.bad-number",
            ResultApi::natural);
    String of = input.optional("populationOf", body.populationOf(), TEXT_LENGTH);
    input.refuseIfBad();
    return SampleJson.of(samples.draw(actor, id, requirement, line, population.orElseThrow(), of));
  }

  @PostMapping("/samples")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  DrawnMany drawMany(Actor actor, @PathVariable EngagementId id, @RequestBody DrawMany body) {
    ApiInput input = new ApiInput();
    String of = input.optional("populationOf", body.populationOf(), TEXT_LENGTH);
    List<RequirementId> chosen = chosen(actor, id, input, body.requirements());
    input.refuseIfBad();
    Samples.BulkDraw draw = samples.drawMany(actor, id, chosen, of);
    return new DrawnMany(
        draw.drawn().stream().map(SampleJson::of).toList(), leftOut(draw.refused()));
  }

  @PutMapping("/samples/{sample}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void test(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable SampleId sample,
      @RequestBody Outcomes body) {
    ApiInput input = new ApiInput();
    List<Item> items = new ArrayList<>();
    for (Outcome outcome : input.list(body.items())) {
      String note = input.optional("items.note", outcome.note(), NAME_LENGTH);
      input
          .choice("items.outcome", outcome.outcome(), ItemOutcome.class)
          .ifPresent(came -> items.add(new Item(outcome.number(), came, note)));
    }
    input.refuseIfBad();
    samples.test(actor, id, sample, items);
  }

  @PostMapping("/samples/conform")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Count conform(Actor actor, @PathVariable EngagementId id, @RequestBody Conforming body) {
    ApiInput input = new ApiInput();
    List<RequirementId> chosen = chosen(actor, id, input, body.requirements());
    input.refuseIfBad();
    return new Count(samples.conform(actor, id, chosen));
  }

  private List<RequirementId> chosen(
      Actor actor, EngagementId id, ApiInput input, @Nullable List<String> named) {
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

  private static List<LeftOut> leftOut(List<Reason> reasons) {
    return reasons.stream()
        .map(reason ->
            new LeftOut(
                reason.code(),
                reason.args(),
                reason.clauses().stream().map(Object::toString).toList()))
        .toList();
  }

  private static int natural(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static <E extends Enum<E>> Optional<E> optional(
      ApiInput input, String field, @Nullable String value, Class<E> type) {
    return value == null || value.isBlank() ? Optional.empty() : input.choice(field, value, type);
  }
}
