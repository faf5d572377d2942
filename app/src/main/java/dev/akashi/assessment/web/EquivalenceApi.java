package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.Equivalences;
import dev.akashi.assessment.Equivalences.Stated;
import dev.akashi.assessment.Reports;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Judgements on other technology over the API. */
@RestController
class EquivalenceApi {

  private final Equivalences equivalences;
  private final Reports reports;

  EquivalenceApi(Equivalences equivalences, Reports reports) {
    this.equivalences = equivalences;
    this.reports = reports;
  }

  record Judged(
      @Nullable String technology,
      @Nullable String explanation,
      @Nullable Boolean equivalent,
      @Nullable String reason,
      @Nullable String adviser,
      int revision) {}

  record EquivalenceJson(
      String requirement,
      String technology,
      String explanation,
      boolean equivalent,
      String reason,
      String adviser,
      String recordedBy,
      String recordedAt,
      int revision) {

    static EquivalenceJson of(Equivalence one) {
      return new EquivalenceJson(
          one.requirement().value(),
          one.technology(),
          one.explanation(),
          one.equivalent(),
          one.reason(),
          one.adviser(),
          one.by(),
          one.at().toString(),
          one.revision());
    }
  }

  record EquivalenceItems(List<EquivalenceJson> items) {

    static EquivalenceItems of(Collection<Equivalence> judged) {
      return new EquivalenceItems(judged.stream().map(EquivalenceJson::of).toList());
    }
  }

  @GetMapping("/api/v1/assessor/engagements/{id}/equivalences")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EquivalenceItems list(Actor actor, @PathVariable EngagementId id) {
    return EquivalenceItems.of(equivalences.of(actor, id));
  }

  /** What a report rests on, for whoever may read it. */
  @GetMapping("/api/v1/reports/{id}/equivalences")
  @SignedIn
  EquivalenceItems ofReport(Actor actor, @PathVariable EngagementId id) {
    return EquivalenceItems.of(reports.read(actor, id).grounds().equivalences());
  }

  /** The same of the report of that number. */
  @GetMapping("/api/v1/reports/{id}/{number}/equivalences")
  @SignedIn
  EquivalenceItems ofReport(Actor actor, @PathVariable EngagementId id, @PathVariable int number) {
    return EquivalenceItems.of(reports.read(actor, id, number).grounds().equivalences());
  }

  @PutMapping("/api/v1/assessor/engagements/{id}/results/{requirement}/equivalence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void record(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @RequestBody Judged body) {
    ApiInput input = new ApiInput();
    if (body.equivalent() == null) {
      input.note(Reason.of("assessment.equivalence-judgement", "FRM-37").at("equivalent"));
    }
    Stated stated =
        new Stated(
            input.optional("technology", body.technology(), ControlPages.NAME_LENGTH),
            input.optional("explanation", body.explanation(), EngagementPages.TEXT_LENGTH),
            Boolean.TRUE.equals(body.equivalent()),
            input.optional("equivalenceReason", body.reason(), EngagementPages.TEXT_LENGTH),
            input.optional("adviser", body.adviser(), ControlPages.NAME_LENGTH));
    input.refuseIfBad();
    equivalences.record(actor, id, requirement, stated, body.revision());
  }
}
