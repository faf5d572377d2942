package dev.akashi.assessor;

import dev.akashi.assessor.db.RequestRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.KeptFiles;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body asks to be selected, item by item, and again before its term ends (FRM-27, FRM-29). */
@Service
@Transactional
public class SelectionRequests {

  /** The longest document that is taken, in bytes. */
  public static final int LONGEST_BYTES = 3 << 20;

  /** How many documents an item has, and how many come with one form. */
  public static final int MOST_DOCUMENTS = 10;

  private final RequestRows rows;
  private final RequestFiles files;
  private final RequestSteps steps;
  private final KeptFiles kept;
  private final AssessorCriteria criteria;
  private final AssessorSelections selections;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  SelectionRequests(
      RequestRows rows,
      RequestFiles files,
      RequestSteps steps,
      KeptFiles kept,
      AssessorCriteria criteria,
      AssessorSelections selections,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.files = files;
    this.steps = steps;
    this.kept = kept;
    this.criteria = criteria;
    this.selections = selections;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** Begins a request; it goes by the criteria of the day on which it is applied for. */
  public RequestId open(Actor actor, RequestKind kind, AssessorKind bodyKind) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    LocalDate day = today.day();
    Refusal.rulesUnlessEmpty(
        RequestRules.open(
            kind,
            selections.lastingOn(actor.organisationId(), day),
            parameters.on(day, AssessorParameters.RENEWAL_DAYS),
            day));
    SelectionRequest request =
        new SelectionRequest(
            RequestId.random(),
            actor.organisationId(),
            kind,
            bodyKind,
            criteria.on(day).validFrom(),
            RequestState.PREPARING,
            day,
            1,
            Optional.empty(),
            0);
    if (!rows.insert(request)) {
      throw Refusal.rule(Reason.of("assessor.request-under-way", "FRM-27"));
    }
    trail.record(
        actor,
        "assessor.request-opened",
        RequestSteps.subject(request.id()),
        Map.of("assessor", request.assessor().toString(), "kind", kind));
    return request.id();
  }

  /**
   * Answers one item.
   *
   * @param seen the number of the wording that was read; 0 for none
   */
  public void answer(Actor actor, RequestId id, String criterion, int seen, String text) {
    RequestFile file = writable(actor, id, criterion);
    int number = file.answer(criterion).map(SelectionRequest.Answer::number).orElse(0);
    if (number != seen) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    rows.add(
        id,
        new SelectionRequest.Answer(criterion, number + 1, file.request().writtenRound(), text),
        actor.person(),
        today.now());
    trail.record(
        actor,
        "assessor.item-answered",
        RequestSteps.subject(id),
        Map.of("requirement", criterion));
  }

  /**
   * An answer as it was written.
   *
   * @param seen the number of the wording that was read; 0 for none
   */
  public record Written(String criterion, int seen, String text) {}

  /** Answers several items, all of them or none. */
  public void answer(Actor actor, RequestId id, List<Written> answers) {
    answers.forEach(one -> answer(actor, id, one.criterion(), one.seen(), one.text()));
  }

  /** Adds a document to an item; it is kept where evidence is kept, by its hash. */
  public EvidenceId addEvidence(
      Actor actor, RequestId id, String criterion, String name, byte[] content) {
    RequestFile file = writable(actor, id, criterion);
    if (content.length == 0 || content.length > LONGEST_BYTES) {
      throw Refusal.input(
          Reason.atField("file", "assessor.evidence-size", content.length, LONGEST_BYTES >> 20));
    }
    if (file.evidence(criterion).size() >= MOST_DOCUMENTS) {
      throw Refusal.input(Reason.atField("file", "assessor.evidence-many", MOST_DOCUMENTS));
    }
    EvidenceId added = EvidenceId.random();
    kept.keep(
        name,
        content,
        sha256 -> {
          rows.add(
              id,
              new SelectionRequest.Evidence(
                  added,
                  criterion,
                  name,
                  sha256,
                  today.now(),
                  file.request().writtenRound(),
                  Optional.empty()),
              actor.name());
          trail.record(
              actor,
              "assessor.evidence-added",
              RequestSteps.subject(id),
              Map.of("requirement", criterion, "file", name, "fingerprint", sha256));
        });
    return added;
  }

  public void removeEvidence(Actor actor, RequestId id, EvidenceId evidence) {
    RequestFile file = writable(actor, id);
    SelectionRequest.Evidence gone =
        file.evidence().stream()
            .filter(each -> each.id().equals(evidence) && each.removedIn().isEmpty())
            .findFirst()
            .orElseThrow(RequestFiles::unknown);
    int round = file.request().writtenRound();
    if (gone.round() == round) {
      rows.remove(evidence);
    } else {
      rows.removeFrom(evidence, round);
    }
    trail.record(
        actor,
        "assessor.evidence-removed",
        RequestSteps.subject(id),
        Map.of("requirement", gone.criterion(), "file", gone.name(), "fingerprint", gone.sha256()));
  }

  /** What stands against applying today. */
  @Transactional(readOnly = true)
  public List<Reason> missing(Actor actor, RequestId id) {
    RequestFile file = files.read(actor, id);
    return RequestRules.apply(file, files.measures(file.request(), today.day()));
  }

  public void apply(Actor actor, RequestId id, int revision) {
    RequestFile file = steps.hold(actor, id, revision, RequestStep.APPLY);
    Refusal.rulesUnlessEmpty(RequestRules.apply(file, files.measures(file.request(), today.day())));
    steps.take(actor, file, RequestStep.APPLY, today.day(), "");
  }

  public void withdraw(Actor actor, RequestId id, int revision, String reason) {
    RequestFile file = steps.hold(actor, id, revision, RequestStep.WITHDRAW);
    steps.take(actor, file, RequestStep.WITHDRAW, today.day(), reason);
  }

  private RequestFile writable(Actor actor, RequestId id, String criterion) {
    RequestFile file = writable(actor, id);
    if (file.criteria().find(criterion).isEmpty()) {
      throw Refusal.notFound(Reason.of("assessor.criterion-unknown").with(criterion));
    }
    return file;
  }

  private RequestFile writable(Actor actor, RequestId id) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    SelectionRequest request =
        rows.findForUpdate(id)
            .filter(found -> actor.belongsTo(found.assessor()))
            .orElseThrow(RequestFiles::unknown);
    if (!request.state().isWithBody()) {
      throw Refusal.rule(
          Reason.of("assessor.request-not-writable", "FRM-27").with(request.state()));
    }
    return files.file(request);
  }
}
