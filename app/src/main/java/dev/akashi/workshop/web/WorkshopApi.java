package dev.akashi.workshop.web;

import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftChecks;
import dev.akashi.workshop.DraftFinding;
import dev.akashi.workshop.DraftFindings;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of baseline versions over the API, with the same rules as on the pages. */
@RestController
class WorkshopApi {

  static final String DRAFTS = "/api/v1/programme/baselines";
  private static final int ROWS = 50;

  private final Workshop workshop;
  private final DraftFindings findings;

  WorkshopApi(Workshop workshop, DraftFindings findings) {
    this.workshop = workshop;
    this.findings = findings;
  }

  record TextRequest(@Nullable String ja, @Nullable String en) {}

  record NewDraft(
      @Nullable String version, @Nullable String basedOn, @Nullable TextRequest title) {}

  record AppliesRequest(@Nullable String kind, @Nullable String by, @Nullable String from) {}

  record StepRequest(
      @Nullable String action,
      @Nullable String decidedOn,
      @Nullable String document,
      @Nullable String inForceFrom,
      @Nullable List<AppliesRequest> applies,
      @Nullable Integer revision) {}

  record Drafts(List<DraftJson> items) {}

  record DraftJson(
      String id,
      String version,
      @Nullable String basedOn,
      DraftText title,
      DraftState state,
      LocalDate stateSince,
      @Nullable LocalDate inForceFrom,
      int lastEdit,
      int revision) {}

  record WholeDraft(DraftJson draft, List<DraftChecks.Count> counts, List<FindingJson> findings) {}

  record FindingJson(boolean error, String code, List<Object> args, List<String> clauses) {}

  @GetMapping(DRAFTS)
  @Requires(Permission.EDIT_BASELINE)
  Drafts list(Actor actor, @RequestParam(defaultValue = "0") int from) {
    return new Drafts(
        workshop.newest(actor, Math.max(0, from), ROWS).stream().map(WorkshopApi::json).toList());
  }

  @PostMapping(DRAFTS)
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  DraftJson begin(Actor actor, @RequestBody NewDraft request) {
    ApiInput input = new ApiInput();
    String version = input.required("version", request.version(), Workshop.LONGEST_VERSION);
    DraftText title = title(input, request.title());
    input.refuseIfBad();
    String base = request.basedOn();
    DraftId id =
        workshop.begin(
            actor, version, Optional.ofNullable(base).filter(text -> !text.isBlank()), title);
    return json(workshop.draft(actor, id));
  }

  @GetMapping(DRAFTS + "/{id}")
  @Requires(Permission.EDIT_BASELINE)
  WholeDraft draft(Actor actor, @PathVariable DraftId id) {
    BaselineDraft draft = workshop.draft(actor, id);
    DraftSheet sheet = workshop.sheet(actor, id);
    return new WholeDraft(
        json(draft),
        DraftChecks.counts(sheet, Optional.empty()),
        findings.of(draft, sheet).stream().map(WorkshopApi::json).toList());
  }

  @PostMapping(DRAFTS + "/{id}/steps")
  @Requires(Permission.EDIT_BASELINE)
  DraftJson step(Actor actor, @PathVariable DraftId id, @RequestBody StepRequest request) {
    ApiInput input = new ApiInput();
    Optional<DraftAction> action = input.choice("action", request.action(), DraftAction.class);
    input.refuseIfBad();
    int revision = ApiInput.revision(request.revision());
    switch (action.orElseThrow()) {
      case DECIDE -> {
        Optional<LocalDate> on = input.requiredDate("decidedOn", request.decidedOn());
        String document =
            input.required("document", request.document(), WorkshopPages.LONGEST_TITLE);
        input.refuseIfBad();
        workshop.decide(actor, id, new Decided(on.orElseThrow(), document), revision);
      }
      case PROMULGATE -> {
        Optional<LocalDate> from = input.requiredDate("inForceFrom", request.inForceFrom());
        List<Applicability> applies = applies(input, request.applies());
        input.refuseIfBad();
        workshop.promulgate(actor, id, new Promulgated(from.orElseThrow(), applies), revision);
      }
      default -> workshop.step(actor, id, action.orElseThrow(), revision);
    }
    return json(workshop.draft(actor, id));
  }

  /** One rule for each kind of application has to be there, as on the page. */
  private static List<Applicability> applies(
      ApiInput input, @Nullable List<AppliesRequest> requests) {
    Map<FilingKind, Applicability> rules = new TreeMap<>();
    for (AppliesRequest request : input.list(requests)) {
      Optional<FilingKind> kind = input.choice("applies", request.kind(), FilingKind.class);
      Optional<ApplicableBy> by = input.choice("applies", request.by(), ApplicableBy.class);
      Optional<LocalDate> from = input.requiredDate("applies", request.from());
      kind.ifPresent(k ->
          by.ifPresent(b -> from.ifPresent(day -> rules.put(k, new Applicability(k, b, day)))));
    }
    for (FilingKind kind : FilingKind.values()) {
      if (!rules.containsKey(kind)) {
        input.required("applies", null, 1);
      }
    }
    return List.copyOf(rules.values());
  }

  static DraftText title(ApiInput input, @Nullable TextRequest request) {
    input.required("title", request == null ? null : request.ja(), EditorPages.LONGEST_TITLE);
    return text(input, "title", request, EditorPages.LONGEST_TITLE);
  }

  static DraftText text(ApiInput input, String field, @Nullable TextRequest request, int longest) {
    return request == null
        ? DraftText.EMPTY
        : new DraftText(
            input.optional(field, request.ja(), longest),
            input.optional(field, request.en(), longest));
  }

  private static DraftJson json(BaselineDraft draft) {
    return new DraftJson(
        draft.id().toString(),
        draft.version(),
        draft.basedOn().orElse(null),
        draft.title(),
        draft.state(),
        draft.stateSince(),
        draft.inForceFrom().orElse(null),
        draft.lastEdit(),
        draft.revision());
  }

  private static FindingJson json(DraftFinding finding) {
    List<Object> args = new ArrayList<>(finding.reason().args());
    return new FindingJson(
        finding.error(),
        finding.reason().code(),
        args,
        finding.reason().clauses().stream().map(Object::toString).toList());
  }
}
