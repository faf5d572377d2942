package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationImport;
import dev.akashi.assessment.PopulationImport.Stated;
import dev.akashi.assessment.PopulationImport.Taken;
import dev.akashi.assessment.Populations;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.Samples.Rest;
import dev.akashi.assessment.web.ResultApi.LeftOut;
import dev.akashi.assessment.web.SampleJson.PopulationJson;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.sampling.Population;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Populations and samples over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}")
class SampleApi {

  private static final int TEXT_LENGTH = EngagementPages.TEXT_LENGTH;
  private static final int NAME_LENGTH = ControlPages.NAME_LENGTH;

  private final Populations populations;
  private final PopulationImport intake;
  private final Samples samples;
  private final PaperTray tray;

  SampleApi(Populations populations, PopulationImport intake, Samples samples, PaperTray tray) {
    this.populations = populations;
    this.intake = intake;
    this.samples = samples;
    this.tray = tray;
  }

  /** Without any key it says that nothing occurred. */
  record NewPopulation(
      @Nullable String line,
      @Nullable String populationOf,
      @Nullable String populationFrom,
      @Nullable String takenOn,
      @Nullable List<@Nullable String> keys,
      @Nullable String populationReason) {}

  record PopulationItems(List<PopulationJson> items) {}

  /**
   * A draw.
   *
   * @param asNeeded draws as for a control carried out as needed, where the population is too large
   *     for the frequency of the control
   */
  record Draw(
      @Nullable String line,
      @Nullable String population,
      @Nullable String drawReason,
      @Nullable Boolean asNeeded) {}

  record DrawMany(@Nullable List<String> requirements, @Nullable String populationOf) {}

  record DrawnMany(List<SampleJson> drawn, List<LeftOut> refused) {}

  record More(@Nullable BigInteger more, @Nullable String extensionReason) {}

  /**
   * The result of an item.
   *
   * @param recorded how many results it had when it was looked at; 0 for its first
   */
  record Outcome(
      int number, @Nullable String outcome, @Nullable String note, @Nullable Integer recorded) {}

  record Outcomes(@Nullable List<Outcome> items) {}

  record Conforming(@Nullable List<String> requirements) {}

  record Count(int samples, long items, List<LeftOut> left) {}

  @GetMapping("/populations")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PopulationItems frozen(Actor actor, @PathVariable EngagementId id) {
    return new PopulationItems(populations.of(actor, id).stream().map(PopulationJson::of).toList());
  }

  @PostMapping("/results/{requirement}/populations")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PopulationJson freeze(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestBody NewPopulation body) {
    ApiInput input = new ApiInput();
    List<String> keys = input.list("keys", body.keys());
    Stated stated =
        stated(
            input,
            requirement,
            body.line(),
            body.populationOf(),
            body.populationFrom(),
            body.takenOn(),
            body.populationReason());
    return taken(intake.typed(actor, id, stated, keys));
  }

  /**
   * Takes a file, sent as the part {@code file} of a form beside the fields. It is frozen at once;
   * the answer says what speaks against it.
   */
  @PostMapping("/results/{requirement}/populations/file")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PopulationJson freezeFile(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String line,
      @RequestParam(required = false) @Nullable String populationOf,
      @RequestParam(required = false) @Nullable String populationFrom,
      @RequestParam(required = false) @Nullable String takenOn,
      @RequestParam(required = false) @Nullable String keyColumns,
      @RequestParam(required = false) @Nullable String populationReason,
      @RequestParam(required = false) @Nullable Boolean nothing) {
    ApiInput input = new ApiInput();
    if (file == null || file.isEmpty()) {
      throw Refusal.input(Reason.of("assessment.file-empty", "FRM-38").at("file"));
    }
    Stated stated =
        stated(input, requirement, line, populationOf, populationFrom, takenOn, populationReason);
    List<String> columns = PopulationPages.columns(keyColumns == null ? "" : keyColumns);
    return taken(
        PopulationUpload.take(
            file,
            columns,
            Boolean.TRUE.equals(nothing),
            upload -> intake.file(actor, id, stated, upload)));
  }

  private static PopulationJson taken(Taken taken) {
    return PopulationJson.of(taken.population(), Optional.of(ResultApi.leftOut(taken.doubts())));
  }

  private static Stated stated(
      ApiInput input,
      RequirementId requirement,
      @Nullable String line,
      @Nullable String populationOf,
      @Nullable String populationFrom,
      @Nullable String takenOn,
      @Nullable String populationReason) {
    String named = input.required("line", line, NAME_LENGTH);
    String of = input.optional("populationOf", populationOf, TEXT_LENGTH);
    String from = input.optional("populationFrom", populationFrom, TEXT_LENGTH);
    Optional<LocalDate> day = input.requiredDate("takenOn", takenOn);
    String why = input.optional("populationReason", populationReason, TEXT_LENGTH);
    input.refuseIfBad();
    return new Stated(requirement, named, of, from, day.orElseThrow(), why);
  }

  /** A population with all samples drawn from it, for {@code ./akashi sample verify}. */
  @GetMapping("/populations/{population}/package")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void handOut(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable PopulationId population,
      HttpServletResponse response)
      throws IOException {
    PopulationUpload.send(populations.handOut(actor, id, population), population, response);
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
    Optional<PopulationId> from =
        input.read(
            "population", body.population(), "assessment.population-not-found", PopulationId::of);
    String reason = input.optional("drawReason", body.drawReason(), TEXT_LENGTH);
    input.refuseIfBad();
    return SampleJson.of(
        samples.draw(
            actor,
            id,
            requirement,
            line,
            from.orElseThrow(),
            reason,
            Boolean.TRUE.equals(body.asNeeded())));
  }

  @PostMapping("/samples/{sample}/extension")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  SampleJson extend(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable SampleId sample,
      @RequestBody More body) {
    ApiInput input = new ApiInput();
    Optional<Long> more = input.number("more", body.more(), 1, Population.MOST_ROWS);
    String reason = input.optional("extensionReason", body.extensionReason(), TEXT_LENGTH);
    input.refuseIfBad();
    return SampleJson.of(
        samples.extend(actor, id, sample, more.map(Long::intValue).orElse(0), reason));
  }

  @PostMapping("/samples")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  DrawnMany drawMany(Actor actor, @PathVariable EngagementId id, @RequestBody DrawMany body) {
    ApiInput input = new ApiInput();
    String of = input.optional("populationOf", body.populationOf(), TEXT_LENGTH);
    List<RequirementId> chosen = ResultApi.chosen(tray, actor, id, input, body.requirements());
    input.refuseIfBad();
    Samples.BulkDraw draw = samples.drawMany(actor, id, chosen, of);
    return new DrawnMany(
        draw.drawn().stream().map(SampleJson::of).toList(), ResultApi.leftOut(draw.refused()));
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
    List<ItemResult> results = new ArrayList<>();
    for (Outcome outcome : input.list(body.items())) {
      String note = input.optional("items.note", outcome.note(), NAME_LENGTH);
      input
          .choice("items.outcome", outcome.outcome(), ItemOutcome.class)
          .ifPresent(came ->
              results.add(
                  new ItemResult(
                      outcome.number(),
                      came,
                      note,
                      Optional.ofNullable(outcome.recorded()).orElse(0))));
    }
    input.refuseIfBad();
    samples.test(actor, id, sample, results);
  }

  @PostMapping("/samples/conform")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Count conform(Actor actor, @PathVariable EngagementId id, @RequestBody Conforming body) {
    ApiInput input = new ApiInput();
    List<RequirementId> chosen = ResultApi.chosen(tray, actor, id, input, body.requirements());
    input.refuseIfBad();
    Rest rest = samples.conform(actor, id, chosen);
    return new Count(rest.samples().size(), rest.items(), ResultApi.leftOut(rest.left()));
  }
}
