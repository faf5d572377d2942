package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.FollowUp;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.FollowUps;
import dev.akashi.assessment.FollowUps.Carried;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Findings on the statement itself, and what became of those of the last report, over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}")
class FindingApi {

  private final Findings findings;
  private final FollowUps followUps;

  FindingApi(Findings findings, FollowUps followUps) {
    this.findings = findings;
    this.followUps = followUps;
  }

  record Raise(@Nullable String kind, @Nullable String findingClass, @Nullable String text) {}

  record Raised(String id) {}

  /**
   * What became of a finding.
   *
   * @param retest the number of the working paper that shows that it is put right
   * @param revision the number of the entry that is replaced; 0 for the first
   */
  record Said(
      @Nullable String outcome, @Nullable String text, @Nullable Integer retest, int revision) {}

  record CarriedJson(
      String finding,
      String requirement,
      String kind,
      Optional<String> findingClass,
      String text,
      String response,
      LocalDate reportedOn,
      Optional<String> outcome,
      Optional<String> seen,
      Optional<Integer> retest,
      int revision) {

    static CarriedJson of(Carried carried) {
      return new CarriedJson(
          carried.finding().id().toString(),
          carried.finding().requirement().value(),
          carried.finding().kind().name(),
          carried.finding().findingClass().map(Enum::name),
          carried.finding().text(),
          carried.finding().response(),
          carried.reportedOn(),
          carried.followUp().map(said -> said.outcome().name()),
          carried.followUp().map(FollowUp::text),
          carried.followUp().flatMap(FollowUp::retest),
          carried.followUp().map(FollowUp::number).orElse(0));
    }
  }

  record CarriedItems(List<CarriedJson> items) {}

  /** Raises a finding on an exclusion or on the individual controls of a requirement. */
  @PostMapping("/results/{requirement}/findings")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Raised raise(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestBody Raise body) {
    ApiInput input = new ApiInput();
    Optional<FindingKind> kind = input.choice("kind", body.kind(), FindingKind.class);
    Optional<FindingClass> findingClass =
        input.choice("findingClass", body.findingClass(), FindingClass.class);
    String text = input.optional("findingText", body.text(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    return new Raised(
        findings.raise(actor, id, requirement, kind.orElseThrow(), findingClass, text).toString());
  }

  /** What the last report on the service left open. */
  @GetMapping("/follow-ups")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  CarriedItems carried(Actor actor, @PathVariable EngagementId id) {
    return new CarriedItems(followUps.of(actor, id).stream().map(CarriedJson::of).toList());
  }

  /** Says what became of a finding of the last report. */
  @PostMapping("/follow-ups/{finding}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void followUp(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable FindingId finding,
      @RequestBody Said body) {
    ApiInput input = new ApiInput();
    Optional<FollowUpOutcome> outcome =
        input.choice("outcome", body.outcome(), FollowUpOutcome.class);
    String text = input.optional("followUp", body.text(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    followUps.record(
        actor,
        id,
        finding,
        new FollowUps.Said(
            outcome.orElseThrow(), text, Optional.ofNullable(body.retest()), body.revision()));
  }
}
