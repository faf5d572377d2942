package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperState;
import dev.akashi.assessment.PaperState.PaperStep;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Working papers over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}/papers")
class PaperApi {

  private final WorkingPapers papers;
  private final PaperTray tray;

  PaperApi(WorkingPapers papers, PaperTray tray) {
    this.papers = papers;
    this.tray = tray;
  }

  /**
   * A document.
   *
   * @param file the link of a file of the statement, instead of name and hash
   */
  record EvidenceJson(@Nullable String name, @Nullable String sha256, @Nullable String file) {}

  /** A paper as it is written; without requirements, on all in scope. */
  record NewPaper(
      @Nullable List<String> requirements,
      @Nullable String phase,
      @Nullable String technique,
      @Nullable String source,
      @Nullable String sourceName,
      @Nullable String doneOn,
      @Nullable String seen,
      @Nullable String judgement,
      @Nullable String ground,
      @Nullable List<EvidenceJson> evidence,
      @Nullable Boolean otherTechnology,
      @Nullable Boolean sign) {}

  record Step(@Nullable String step, @Nullable String remark, int revision) {}

  record Written(String id) {}

  record SignedJson(String name, String at) {}

  record AlikeJson(String engagement, String paper, int number, int percent) {}

  record PaperJson(
      String id,
      int number,
      String state,
      List<String> requirements,
      String phase,
      String technique,
      String source,
      String sourceName,
      String doneOn,
      String seen,
      String judgement,
      String ground,
      List<EvidenceJson> evidence,
      boolean otherTechnology,
      Optional<SignedJson> prepared,
      String seal,
      Optional<SignedJson> reviewed,
      String remark,
      List<AlikeJson> alike,
      int revision) {}

  record PaperItems(List<PaperJson> items, int from, int total) {}

  @GetMapping
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PaperItems list(
      Actor actor,
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int from) {
    ApiInput input = new ApiInput();
    Optional<PaperState> wanted =
        state == null ? Optional.empty() : input.choice("state", state, PaperState.class);
    input.refuseIfBad();
    WorkingPapers.Listed listed = papers.list(actor, id, wanted, Math.max(0, from));
    return new PaperItems(
        listed.papers().stream()
            .map(paper ->
                json(
                    paper,
                    listed.alike().getOrDefault(paper.id(), List.of()).stream()
                        .map(other ->
                            new AlikeJson(
                                other.engagement().toString(),
                                other.paper().toString(),
                                other.number(),
                                other.percent()))
                        .toList()))
            .toList(),
        listed.from(),
        listed.total());
  }

  /** Writes a paper down; with {@code sign} it is signed off at once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Written write(Actor actor, @PathVariable EngagementId id, @RequestBody NewPaper body) {
    ApiInput input = new ApiInput();
    PaperWork work = work(actor, id, body, input);
    PaperId written =
        Boolean.TRUE.equals(body.sign())
            ? papers.writeAndSign(actor, id, work)
            : papers.draft(actor, id, work);
    return new Written(written.toString());
  }

  @PostMapping("/{paper}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void step(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable PaperId paper,
      @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<PaperStep> step = input.choice("step", body.step(), PaperStep.class);
    String remark = input.optional("remark", body.remark(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    papers.step(actor, id, paper, step.orElseThrow(), remark, body.revision());
  }

  private PaperWork work(Actor actor, EngagementId id, NewPaper body, ApiInput input) {
    Optional<AssessmentPhase> phase = input.choice("phase", body.phase(), AssessmentPhase.class);
    Optional<Technique> technique = input.choice("technique", body.technique(), Technique.class);
    Optional<EvidenceSource> source = input.choice("source", body.source(), EvidenceSource.class);
    Optional<Judgement> judgement = input.choice("judgement", body.judgement(), Judgement.class);
    Optional<LocalDate> doneOn = input.requiredDate("doneOn", body.doneOn());
    String sourceName = input.optional("sourceName", body.sourceName(), PaperForm.NAME_LENGTH);
    String seen = input.optional("seen", body.seen(), EngagementPages.TEXT_LENGTH);
    String ground = input.optional("ground", body.ground(), EngagementPages.TEXT_LENGTH);
    List<Evidence> evidence = new ArrayList<>();
    Map<UUID, Evidence> files = tray.files(actor, id, links(input.list(body.evidence())));
    for (EvidenceJson one : input.list(body.evidence())) {
      if (one.file() == null) {
        evidence.add(
            new Evidence(
                input.optional("evidence.name", one.name(), PaperForm.NAME_LENGTH),
                input.optional("evidence.sha256", one.sha256(), PaperForm.NAME_LENGTH)));
      } else {
        input
            .read("file", one.file(), "assessment.file-not-shown", UUID::fromString)
            .ifPresent(link ->
                Optional.ofNullable(files.get(link))
                    .ifPresentOrElse(
                        evidence::add,
                        () ->
                            input.note(
                                Reason.of("assessment.file-not-shown", "FRM-39").at("file"))));
      }
    }
    List<RequirementId> requirements = requirements(actor, id, body.requirements(), input);
    input.refuseIfBad();
    return new PaperWork(
        requirements,
        phase.orElseThrow(),
        technique.orElseThrow(),
        source.orElseThrow(),
        sourceName,
        doneOn.orElseThrow(),
        seen,
        judgement.orElseThrow(),
        ground,
        evidence,
        Boolean.TRUE.equals(body.otherTechnology()));
  }

  private static Set<UUID> links(List<EvidenceJson> evidence) {
    return evidence.stream()
        .flatMap(one -> Optional.ofNullable(one.file()).flatMap(PaperForm::uuid).stream())
        .collect(Collectors.toSet());
  }

  private List<RequirementId> requirements(
      Actor actor, EngagementId id, @Nullable List<String> named, ApiInput input) {
    if (named == null) {
      return tray.papers(actor, id).inScope().stream().map(Requirement::id).toList();
    }
    List<RequirementId> requirements = new ArrayList<>();
    for (String text : named) {
      input
          .read("requirements", text, "assessment.unknown-requirement", RequirementId::of)
          .ifPresent(requirements::add);
    }
    return requirements;
  }

  private static PaperJson json(WorkingPaper paper, List<AlikeJson> alike) {
    PaperWork work = paper.work();
    return new PaperJson(
        paper.id().toString(),
        paper.number(),
        paper.state().name(),
        work.requirements().stream().map(RequirementId::value).toList(),
        work.phase().name(),
        work.technique().name(),
        work.source().name(),
        work.sourceName(),
        work.doneOn().toString(),
        work.seen(),
        work.judgement().name(),
        work.ground(),
        work.evidence().stream().map(e -> new EvidenceJson(e.name(), e.sha256(), null)).toList(),
        work.otherTechnology(),
        paper.prepared().map(PaperApi::json),
        paper.seal(),
        paper.reviewed().map(PaperApi::json),
        paper.remark(),
        alike,
        paper.revision());
  }

  private static SignedJson json(SignOff by) {
    return new SignedJson(by.name(), by.at().toString());
  }
}
