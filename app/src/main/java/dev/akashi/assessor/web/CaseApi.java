package dev.akashi.assessor.web;

import dev.akashi.assessor.CaseFile;
import dev.akashi.assessor.CaseId;
import dev.akashi.assessor.CaseStep;
import dev.akashi.assessor.MisconductCase;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.Penalty;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Misconduct cases over the API, for the few who may know of them. */
@RestController
class CaseApi {

  private static final String CASE = "/api/v1/assessors/cases/{id}";

  private final MisconductCases cases;

  CaseApi(MisconductCases cases) {
    this.cases = cases;
  }

  record NewCase(@Nullable String assessor, @Nullable String concern) {}

  record NewFact(
      @Nullable String text,
      @Nullable String source,
      @Nullable String finding,
      @Nullable String on) {}

  record Said(@Nullable String text) {}

  record Step(
      @Nullable String step,
      @Nullable Integer revision,
      @Nullable String text,
      @Nullable String penalty,
      @Nullable String decidedOn,
      @Nullable String from,
      @Nullable String until) {}

  record Affected(String engagement, String service, String effect) {}

  record Json(
      String id,
      String assessor,
      String state,
      int revision,
      int facts,
      int statements,
      @Nullable String penalty,
      List<Affected> affected) {

    static Json of(CaseFile file) {
      MisconductCase matter = file.matter();
      return new Json(
          matter.id().toString(),
          matter.assessor().toString(),
          matter.state().name(),
          matter.revision(),
          file.facts().size(),
          file.statements().size(),
          matter.decision().map(made -> made.penalty().name()).orElse(null),
          file.affected().stream()
              .map(each ->
                  new Affected(
                      each.engagement().id(),
                      each.engagement().serviceName().ja(),
                      each.effect().name()))
              .toList());
    }
  }

  @PostMapping("/api/v1/assessors/cases")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MANAGE_ASSESSORS)
  Json open(Actor actor, @RequestBody NewCase body) {
    ApiInput input = new ApiInput();
    Optional<OrganisationId> assessor =
        input.read("assessor", body.assessor(), "input.not-an-id", OrganisationId::of);
    String concern = input.required("concern", body.concern(), CasePages.TEXT_LENGTH);
    input.refuseIfBad();
    return show(actor, cases.open(actor, assessor.orElseThrow(), concern));
  }

  @GetMapping(CASE)
  @SignedIn
  Json show(Actor actor, @PathVariable CaseId id) {
    return Json.of(cases.read(actor, id));
  }

  @PostMapping(CASE + "/facts")
  @SignedIn
  Json addFact(Actor actor, @PathVariable CaseId id, @RequestBody NewFact body) {
    ApiInput input = new ApiInput();
    String text = input.required("text", body.text(), CasePages.TEXT_LENGTH);
    String source = input.required("source", body.source(), CasePages.TEXT_LENGTH);
    Optional<MisconductCase.Finding> finding =
        input.choice("finding", body.finding(), MisconductCase.Finding.class);
    Optional<LocalDate> on = input.requiredDate("on", body.on());
    input.refuseIfBad();
    cases.addFact(actor, id, text, source, finding.orElseThrow(), on.orElseThrow());
    return show(actor, id);
  }

  @PostMapping(CASE + "/statements")
  @Requires(Permission.APPLY_FOR_SELECTION)
  Json state(Actor actor, @PathVariable CaseId id, @RequestBody Said body) {
    ApiInput input = new ApiInput();
    String text = input.required("text", body.text(), CasePages.TEXT_LENGTH);
    input.refuseIfBad();
    cases.state(actor, id, text);
    return show(actor, id);
  }

  /** Takes one step: a hearing needs until, a decision penalty, decidedOn and text. */
  @PostMapping(CASE + "/steps")
  @SignedIn
  Json step(Actor actor, @PathVariable CaseId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<CaseStep> step = input.choice("step", body.step(), CaseStep.class);
    String text = input.optional("text", body.text(), CasePages.TEXT_LENGTH);
    input.refuseIfBad();
    int revision = ApiInput.revision(body.revision());
    switch (step.orElseThrow()) {
      case OFFER_HEARING -> {
        Optional<LocalDate> until = input.requiredDate("until", body.until());
        input.refuseIfBad();
        cases.offerHearing(actor, id, revision, until.orElseThrow());
      }
      case SEND_TO_COMMITTEE -> cases.sendToCommittee(actor, id, revision, text);
      case SEND_BACK -> cases.sendBack(actor, id, revision, text);
      case CONFIRM_IMPROVEMENT -> cases.confirmImprovement(actor, id, revision, text);
      case DECIDE, ORDER_IMPROVEMENT -> cases.decide(actor, id, revision, decision(body, text));
    }
    return show(actor, id);
  }

  private static MisconductCase.Decision decision(Step body, String text) {
    ApiInput input = new ApiInput();
    Optional<Penalty> penalty = input.choice("penalty", body.penalty(), Penalty.class);
    Optional<LocalDate> decidedOn = input.requiredDate("decidedOn", body.decidedOn());
    Optional<LocalDate> from = input.date("from", body.from());
    Optional<LocalDate> until = input.date("until", body.until());
    input.refuseIfBad();
    return new MisconductCase.Decision(
        penalty.orElseThrow(), from, until, text, decidedOn.orElseThrow());
  }
}
