package dev.akashi.decision.web;

import dev.akashi.classification.SystemId;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.DecisionEnds;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.Decisions;
import dev.akashi.decision.Opinion;
import dev.akashi.decision.Seal;
import dev.akashi.decision.Verdict;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.registry.RegistryKey;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The JSON API of decisions; the same operations as the pages. */
@RestController
@RequestMapping("/api/v1/agency")
class DecisionApi {

  private final Decisions decisions;
  private final DecisionEnds ends;
  private final NewCandidates fresh;

  DecisionApi(Decisions decisions, DecisionEnds ends, NewCandidates fresh) {
    this.decisions = decisions;
    this.ends = ends;
    this.fresh = fresh;
  }

  record Start(@Nullable String budgetRequestDue) {}

  record Revision(@Nullable Integer revision) {}

  record VerdictBody(
      @Nullable Integer revision,
      @Nullable String outcome,
      @Nullable String adopted,
      @Nullable String reason,
      @Nullable List<@Nullable String> evidence,
      @Nullable String whyFewProviders) {}

  record OpinionBody(
      @Nullable Integer revision,
      @Nullable String on,
      @Nullable String stage,
      @Nullable String text) {}

  @GetMapping("/decisions")
  @SignedIn
  List<DecisionJson> list(Actor actor) {
    List<DecisionPaper> papers = decisions.of(actor);
    Map<DecisionId, DecisionFacts> facts = decisions.facts(actor, papers);
    return papers.stream()
        .flatMap(paper ->
            Optional.ofNullable(facts.get(paper.id())).stream()
                .map(known -> DecisionJson.of(paper, known)))
        .toList();
  }

  @PostMapping("/systems/{system}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson start(Actor actor, @PathVariable SystemId system, @RequestBody Start body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> due = input.requiredDate("budgetRequestDue", body.budgetRequestDue());
    input.refuseIfBad();
    return show(actor, decisions.start(actor, system, due.orElseThrow()));
  }

  @GetMapping("/decisions/{id}")
  @SignedIn
  DecisionJson show(Actor actor, @PathVariable DecisionId id) {
    DecisionPaper paper = decisions.get(actor, id);
    return DecisionJson.of(paper, decisions.facts(paper));
  }

  @PostMapping("/decisions/{id}/step0")
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson saveStep0(
      Actor actor, @PathVariable DecisionId id, @RequestBody DecisionBodies.Step0Body body) {
    decisions.saveStep0(actor, id, ApiInput.revision(body.revision()), body.read());
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/steps/{step}/candidates")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson addCandidate(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable int step,
      @RequestBody DecisionBodies.CandidateBody body) {
    ApiInput input = new ApiInput();
    Optional<RegistryKey> key =
        body.registryKey() == null
            ? Optional.empty()
            : input.read("registryKey", body.registryKey(), "input.not-an-id", RegistryKey::new);
    String offer = input.optional("privateOffer", body.privateOffer(), 60);
    String name = input.optional("name", body.name(), 200);
    String provider = input.optional("provider", body.provider(), 200);
    input.refuseIfBad();
    DecisionFacts facts = decisions.facts(decisions.get(actor, id));
    Candidate empty = fresh.make(facts, step, key, offer, name, provider);
    decisions.saveCandidate(actor, id, ApiInput.revision(body.revision()), body.fill(empty));
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/candidates/{candidate}")
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson saveCandidate(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      @RequestBody DecisionBodies.CandidateBody body) {
    Candidate known =
        decisions
            .get(actor, id)
            .candidate(candidate)
            .orElseThrow(() -> Refusal.notFound(Reason.of("decision.no-such-candidate", "CBD-04")));
    decisions.saveCandidate(actor, id, ApiInput.revision(body.revision()), body.fill(known));
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/candidates/{candidate}/removal")
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson removeCandidate(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      @RequestBody Revision body) {
    decisions.removeCandidate(actor, id, ApiInput.revision(body.revision()), candidate);
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/candidates/{candidate}/approval")
  @Requires(Permission.APPROVE_ON_OWN_RESPONSIBILITY)
  DecisionJson approve(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      @RequestBody Revision body) {
    decisions.approve(actor, id, ApiInput.revision(body.revision()), candidate);
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/steps/{step}/verdict")
  @Requires(Permission.PREPARE_DECISION)
  DecisionJson giveVerdict(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable int step,
      @RequestBody VerdictBody body) {
    ApiInput input = new ApiInput();
    Optional<Verdict.Outcome> outcome =
        input.choice("outcome", body.outcome(), Verdict.Outcome.class);
    Optional<CandidateId> adopted =
        body.adopted() == null
            ? Optional.empty()
            : input.read("adopted", body.adopted(), "input.not-an-id", CandidateId::of);
    String reason = input.optional("reason", body.reason(), 4000);
    String few = input.optional("whyFewProviders", body.whyFewProviders(), 2000);
    List<String> evidence = input.list("evidence", body.evidence());
    DecisionForms.evidenceFault(evidence).ifPresent(input::note);
    input.refuseIfBad();
    decisions.giveVerdict(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new Verdict(step, outcome.orElseThrow(), adopted, reason, evidence, few));
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/opinion")
  @Requires(Permission.GIVE_OPINION)
  DecisionJson giveOpinion(
      Actor actor, @PathVariable DecisionId id, @RequestBody OpinionBody body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> on = input.requiredDate("on", body.on());
    Optional<Opinion.Stage> stage = input.choice("stage", body.stage(), Opinion.Stage.class);
    String text = input.optional("text", body.text(), 4000);
    input.refuseIfBad();
    decisions.giveOpinion(
        actor, id, ApiInput.revision(body.revision()), on.orElseThrow(), stage.orElseThrow(), text);
    return show(actor, id);
  }

  @PostMapping("/decisions/{id}/end")
  @Requires(Permission.FINALISE_DECISION)
  DecisionJson finalise(Actor actor, @PathVariable DecisionId id, @RequestBody Revision body) {
    ends.finalise(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id);
  }

  /** The sealed record with its hash. */
  @GetMapping("/decisions/{id}/record")
  @SignedIn
  Seal record(Actor actor, @PathVariable DecisionId id) {
    return ends.sealOf(actor, id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("decision.not-final", "CBD-09")));
  }
}
