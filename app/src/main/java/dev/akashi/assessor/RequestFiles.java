package dev.akashi.assessor;

import dev.akashi.assessor.db.AuditorRows;
import dev.akashi.assessor.db.RequestRows;
import dev.akashi.assessor.db.StepRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.KeptFiles;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests with everything that belongs to them, for those who may (FRM-27). */
@Service
@Transactional(readOnly = true)
public class RequestFiles {

  private static final int AT_MOST = 200;
  private static final Set<RequestState> UNDER_WAY =
      EnumSet.of(
          RequestState.APPLIED,
          RequestState.RETURNED,
          RequestState.UNDER_EVALUATION,
          RequestState.BEFORE_COMMITTEE);

  private final RequestRows rows;
  private final StepRows steps;
  private final AuditorRows auditors;
  private final AssessorCriteria criteria;
  private final AssessorSelections selections;
  private final KeptFiles kept;
  private final ProgrammeParameters parameters;
  private final Today today;

  RequestFiles(
      RequestRows rows,
      StepRows steps,
      AuditorRows auditors,
      AssessorCriteria criteria,
      AssessorSelections selections,
      KeptFiles kept,
      ProgrammeParameters parameters,
      Today today) {
    this.rows = rows;
    this.steps = steps;
    this.auditors = auditors;
    this.criteria = criteria;
    this.selections = selections;
    this.kept = kept;
    this.parameters = parameters;
    this.today = today;
  }

  /**
   * A request, for the body itself and, once it was applied for, for those who check and decide.
   * For others it does not exist.
   */
  public RequestFile read(Actor actor, RequestId id) {
    return file(
        rows.find(id)
            .filter(request -> mayRead(actor, request))
            .orElseThrow(RequestFiles::unknown));
  }

  /** The content of a document, for those who may read the request. */
  public byte[] content(Actor actor, RequestId id, EvidenceId evidence) {
    SelectionRequest.Evidence asked =
        read(actor, id).evidence().stream()
            .filter(each -> each.id().equals(evidence))
            .findFirst()
            .orElseThrow(RequestFiles::unknown);
    return kept.read(asked.sha256(), asked.name());
  }

  /** The requests of the own body, newest first. */
  public List<SelectionRequest> mine(Actor actor) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return rows.of(actor.organisationId(), AT_MOST);
  }

  /** The requests under way, the longest waiting first. */
  public Part<SelectionRequest> underWay(Actor actor, int start, int size) {
    List<SelectionRequest> found =
        keepsRegister(actor) ? rows.in(UNDER_WAY, start, size + 1) : List.of();
    return Part.read(found, start, size);
  }

  /** What each item comes to by the register itself, on the day stated. */
  public Map<String, List<Reason>> facts(RequestFile file, LocalDate day) {
    RequestRules.Measures measures = measures(file.request(), day);
    Map<String, List<Reason>> facts = new HashMap<>();
    file.criteria()
        .criteria()
        .forEach(criterion ->
            facts.put(criterion.code(), RequestRules.facts(criterion, file, measures)));
    return facts;
  }

  RequestRules.Measures measures(SelectionRequest request, LocalDate day) {
    return new RequestRules.Measures(
        day,
        parameters.on(day, AssessorParameters.KINDS_ADMITTED),
        AssessorParameters.auditorsOn(parameters, day),
        selections.lastingOn(request.assessor(), day),
        parameters.on(day, AssessorParameters.RENEWAL_DAYS));
  }

  RequestFile file(SelectionRequest request) {
    CriteriaSet set =
        request.state() == RequestState.PREPARING
            ? criteria.on(today.day())
            : criteria.on(request.criteria());
    return new RequestFile(
        request,
        set,
        rows.answers(request.id()),
        rows.evidence(request.id()),
        rows.judgements(request.id()),
        steps.of(request.id().value()),
        auditors.of(request.assessor()));
  }

  static boolean keepsRegister(Actor actor) {
    return actor.may(Permission.MANAGE_ASSESSORS)
        || actor.may(Permission.EVALUATE_ASSESSORS)
        || actor.may(Permission.DECIDE_ON_ASSESSORS);
  }

  private static boolean mayRead(Actor actor, SelectionRequest request) {
    boolean own = actor.may(Permission.APPLY_FOR_SELECTION) && actor.belongsTo(request.assessor());
    return own || (request.state() != RequestState.PREPARING && keepsRegister(actor));
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessor.request-unknown"));
  }
}
