package dev.akashi.assessment.web;

import dev.akashi.assessment.Deviation;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.Findings.ForProvider;
import dev.akashi.assessment.Findings.Judging;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.web.Json.FindingJson;
import dev.akashi.assessment.web.Json.ReportJson;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Findings and reports over the API. */
@RestController
class ReportApi {

  private static final int TEXT_LENGTH = EngagementPages.TEXT_LENGTH;

  private final Findings findings;
  private final Reports reports;
  private final Reopenings reopenings;
  private final PaperTray tray;
  private final Texts texts;
  private final Pages pages;

  ReportApi(
      Findings findings,
      Reports reports,
      Reopenings reopenings,
      PaperTray tray,
      Texts texts,
      Pages pages) {
    this.findings = findings;
    this.reports = reports;
    this.reopenings = reopenings;
    this.tray = tray;
    this.texts = texts;
    this.pages = pages;
  }

  record FindingItems(List<FindingJson> items) {}

  record Judgement(
      @Nullable String step,
      @Nullable String text,
      @Nullable String findingClass,
      @Nullable Integer retest,
      int revision) {}

  record Response(@Nullable String response, @Nullable String remediedOn, int revision) {}

  record Issue(@Nullable String issuedOn, int revision) {}

  @GetMapping("/api/v1/assessor/engagements/{id}/findings")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  FindingItems list(Actor actor, @PathVariable EngagementId id) {
    Map<FindingId, List<Deviation>> deviations = findings.deviations(actor, id);
    return new FindingItems(
        tray.papers(actor, id).findings().stream()
            .map(finding -> FindingJson.of(finding, deviations))
            .toList());
  }

  @PostMapping("/api/v1/assessor/findings/{finding}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void judge(Actor actor, @PathVariable FindingId finding, @RequestBody Judgement body) {
    ApiInput input = new ApiInput();
    Optional<FindingStep> step = input.choice("step", body.step(), FindingStep.class);
    String text = input.optional("text", body.text(), TEXT_LENGTH);
    Optional<FindingClass> findingClass =
        body.findingClass() == null
            ? Optional.empty()
            : input.choice("findingClass", body.findingClass(), FindingClass.class);
    input.refuseIfBad();
    findings.judge(
        actor,
        finding,
        new Judging(step.orElseThrow(), text, findingClass, Optional.ofNullable(body.retest())),
        body.revision());
  }

  @GetMapping("/api/v1/provider/findings")
  @Requires(Permission.EDIT_STATEMENT)
  FindingItems ofProvider(Actor actor) {
    List<ForProvider> all = findings.ofProvider(actor);
    Map<FindingId, List<Deviation>> deviations = findings.deviations(actor, all);
    return new FindingItems(
        all.stream()
            .flatMap(own -> own.findings().stream())
            .map(finding -> FindingJson.of(finding, deviations))
            .toList());
  }

  @PostMapping("/api/v1/provider/findings/{finding}/response")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void respond(Actor actor, @PathVariable FindingId finding, @RequestBody Response body) {
    ApiInput input = new ApiInput();
    String response = input.optional("response", body.response(), TEXT_LENGTH);
    Optional<LocalDate> remediedOn = input.date("remediedOn", body.remediedOn());
    input.refuseIfBad();
    findings.respond(actor, finding, response, remediedOn, body.revision());
  }

  @PostMapping("/api/v1/assessor/engagements/{id}/report")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.SIGN_REPORT)
  ReportJson issue(
      Actor actor,
      @PathVariable EngagementId id,
      @RequestBody Issue body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> issuedOn = input.requiredDate("issuedOn", body.issuedOn());
    input.refuseIfBad();
    reports.issue(actor, id, body.revision(), issuedOn.orElseThrow());
    return read(actor, id, request);
  }

  record Ordered(
      @Nullable String kind,
      @Nullable String ground,
      @Nullable String controls,
      @Nullable String dueOn) {}

  /** Orders an additional audit or a re-audit after the report. */
  @PostMapping("/api/v1/reports/{id}/order")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.REVIEW_APPLICATION)
  void order(Actor actor, @PathVariable EngagementId id, @RequestBody Ordered body) {
    ApiInput input = new ApiInput();
    Optional<ReopeningKind> kind = input.choice("kind", body.kind(), ReopeningKind.class);
    String ground = input.required("ground", body.ground(), TEXT_LENGTH);
    Optional<List<RequirementId>> controls =
        input.read("controls", body.controls(), "assessment.order-controls", ReportPages::controls);
    Optional<LocalDate> dueOn = input.requiredDate("dueOn", body.dueOn());
    input.refuseIfBad();
    reopenings.order(
        actor,
        id,
        new Reopenings.Order(
            kind.orElseThrow(), ground, controls.orElse(List.of()), dueOn.orElseThrow()));
  }

  @GetMapping("/api/v1/reports/{id}/{number}")
  @SignedIn
  ReportJson read(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable int number,
      HttpServletRequest request) {
    return json(reports.read(actor, id, number), request);
  }

  @GetMapping("/api/v1/reports/{id}")
  @SignedIn
  ReportJson read(Actor actor, @PathVariable EngagementId id, HttpServletRequest request) {
    return json(reports.read(actor, id), request);
  }

  private ReportJson json(IssuedReport issued, HttpServletRequest request) {
    return ReportJson.of(
        issued,
        texts.text(
            pages.language(request), "assessment.report.limit", issued.report().auditPeriod()));
  }
}
