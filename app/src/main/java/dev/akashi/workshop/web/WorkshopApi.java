package dev.akashi.workshop.web;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftChecks;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftFinding;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of baseline versions over the API, with the same rules as on the pages. */
@RestController
class WorkshopApi {

  static final String DRAFTS = "/api/v1/programme/baselines";
  private static final int ROWS = 50;
  private static final int LONGEST_NAME = 40;

  private final Workshop workshop;
  private final DraftEditor editor;

  WorkshopApi(Workshop workshop, DraftEditor editor) {
    this.workshop = workshop;
    this.editor = editor;
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

  record NewPiece(@Nullable String number, @Nullable TextRequest title) {}

  record PieceRequest(
      @Nullable TextRequest title,
      @Nullable TextRequest text,
      @Nullable String mark,
      @Nullable String actor,
      @Nullable DetailsRows details,
      @Nullable Integer revision) {}

  record MoveRequest(@Nullable String to, @Nullable Integer revision) {}

  record RemoveRequest(@Nullable Boolean whole, @Nullable Integer revision) {}

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

  record PieceJson(
      String id,
      String number,
      DraftText title,
      @Nullable DraftText text,
      @Nullable ActingParty actor,
      @Nullable RequirementDetails details,
      int revision) {}

  record Pieces(List<PieceJson> items) {}

  record EditJson(
      int number,
      Edit.EditKind kind,
      String name,
      @Nullable Integer refersTo,
      String author,
      Instant at) {}

  record Edits(List<EditJson> items, @Nullable String next) {}

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
    String version = input.required("version", request.version(), LONGEST_NAME);
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
        DraftChecks.of(draft, sheet).stream().map(WorkshopApi::json).toList());
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

  @GetMapping(DRAFTS + "/{id}/chapters/{chapter}")
  @Requires(Permission.EDIT_BASELINE)
  Pieces chapter(Actor actor, @PathVariable DraftId id, @PathVariable int chapter) {
    return new Pieces(
        editor.tree(actor, id, chapter).open().pieces().stream().map(WorkshopApi::json).toList());
  }

  @PostMapping(DRAFTS + "/{id}/pieces")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  PieceJson add(Actor actor, @PathVariable DraftId id, @RequestBody NewPiece request) {
    ApiInput input = new ApiInput();
    Optional<Code> code = input.read("number", request.number(), "workshop.bad-number", Code::of);
    DraftText title = title(input, request.title());
    input.refuseIfBad();
    PieceId added = editor.add(actor, id, code.orElseThrow(), title);
    return json(editor.piece(actor, id, added));
  }

  @GetMapping(DRAFTS + "/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  PieceJson piece(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece) {
    return json(editor.piece(actor, id, piece));
  }

  @PutMapping(DRAFTS + "/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  PieceJson change(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId piece,
      @RequestBody PieceRequest request) {
    ApiInput input = new ApiInput();
    DraftText title = title(input, request.title());
    int revision = ApiInput.revision(request.revision());
    if (editor.piece(actor, id, piece).heading().isPresent()) {
      input.refuseIfBad();
      editor.changeHeading(actor, id, piece, title, revision);
      return piece(actor, id, piece);
    }
    DraftText text = text(input, "text", request.text(), EditorPages.LONGEST_TEXT);
    Optional<ActingParty> acting = input.choice("actor", request.actor(), ActingParty.class);
    DetailsRows rows = request.details();
    RequirementDetails details = rows == null ? RequirementDetails.NONE : rows.read(input::note);
    input.refuseIfBad();
    editor.changeRequirement(
        actor,
        id,
        piece,
        Optional.ofNullable(request.mark()).orElse(""),
        new RequirementContent("", title, text, acting.orElseThrow(), details),
        revision);
    return piece(actor, id, piece);
  }

  @PostMapping(DRAFTS + "/{id}/pieces/{piece}/move")
  @Requires(Permission.EDIT_BASELINE)
  PieceJson move(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId piece,
      @RequestBody MoveRequest request) {
    ApiInput input = new ApiInput();
    Optional<Code> to = input.read("to", request.to(), "workshop.bad-number", Code::of);
    input.refuseIfBad();
    editor.move(actor, id, piece, to.orElseThrow(), ApiInput.revision(request.revision()));
    return piece(actor, id, piece);
  }

  @PostMapping(DRAFTS + "/{id}/pieces/{piece}/remove")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId piece,
      @RequestBody RemoveRequest request) {
    editor.remove(
        actor,
        id,
        piece,
        Boolean.TRUE.equals(request.whole()),
        ApiInput.revision(request.revision()));
  }

  @PostMapping(DRAFTS + "/{id}/edits/{edit}/undo")
  @Requires(Permission.EDIT_BASELINE)
  Edits undo(Actor actor, @PathVariable DraftId id, @PathVariable int edit) {
    editor.undo(actor, id, edit);
    return edits(actor, id, Integer.MAX_VALUE);
  }

  @PostMapping(DRAFTS + "/{id}/edits/{edit}/redo")
  @Requires(Permission.EDIT_BASELINE)
  Edits redo(Actor actor, @PathVariable DraftId id, @PathVariable int edit) {
    editor.redo(actor, id, edit);
    return edits(actor, id, Integer.MAX_VALUE);
  }

  @GetMapping(DRAFTS + "/{id}/edits")
  @Requires(Permission.EDIT_BASELINE)
  Edits edits(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before) {
    Page<Edit> page = editor.edits(actor, id, before, ROWS);
    return new Edits(
        page.items().stream().map(WorkshopApi::json).toList(), page.next().orElse(null));
  }

  static DraftText title(ApiInput input, @Nullable TextRequest request) {
    input.required("title", request == null ? null : request.ja(), EditorPages.LONGEST_TITLE);
    return text(input, "title", request, EditorPages.LONGEST_TITLE);
  }

  private static DraftText text(
      ApiInput input, String field, @Nullable TextRequest request, int longest) {
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

  private static PieceJson json(Piece piece) {
    Optional<RequirementContent> item = piece.requirement();
    return new PieceJson(
        piece.id().toString(),
        piece.content().name(),
        piece.content().title(),
        item.map(RequirementContent::text).orElse(null),
        item.map(RequirementContent::actor).orElse(null),
        item.map(RequirementContent::details).orElse(null),
        piece.revision());
  }

  private static EditJson json(Edit edit) {
    return new EditJson(
        edit.sequence(),
        edit.kind(),
        edit.name(),
        edit.refersTo().isPresent() ? edit.refersTo().getAsInt() : null,
        edit.authorName(),
        edit.at());
  }
}
