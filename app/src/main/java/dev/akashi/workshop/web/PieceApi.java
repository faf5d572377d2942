package dev.akashi.workshop.web;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.web.WorkshopApi.TextRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** The pieces of a draft and its edit log over the API, with the same rules as in the editor. */
@RestController
class PieceApi {

  private static final int ROWS = 50;

  private final DraftEditor editor;

  PieceApi(DraftEditor editor) {
    this.editor = editor;
  }

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
      int pieces,
      @Nullable Integer refersTo,
      String author,
      Instant at) {}

  record Edits(List<EditJson> items, @Nullable String next) {}

  @GetMapping(WorkshopApi.DRAFTS + "/{id}/chapters/{chapter}")
  @Requires(Permission.EDIT_BASELINE)
  Pieces chapter(Actor actor, @PathVariable DraftId id, @PathVariable int chapter) {
    return new Pieces(
        editor.tree(actor, id, chapter).open().pieces().stream().map(PieceApi::json).toList());
  }

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/pieces")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  PieceJson add(Actor actor, @PathVariable DraftId id, @RequestBody NewPiece request) {
    ApiInput input = new ApiInput();
    Optional<Code> code = input.read("number", request.number(), "workshop.bad-number", Code::of);
    DraftText title = WorkshopApi.title(input, request.title());
    input.refuseIfBad();
    PieceId added = editor.add(actor, id, code.orElseThrow(), title);
    return json(editor.piece(actor, id, added));
  }

  @GetMapping(WorkshopApi.DRAFTS + "/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  PieceJson piece(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece) {
    return json(editor.piece(actor, id, piece));
  }

  @PutMapping(WorkshopApi.DRAFTS + "/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  PieceJson change(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId piece,
      @RequestBody PieceRequest request) {
    ApiInput input = new ApiInput();
    DraftText title = WorkshopApi.title(input, request.title());
    int revision = ApiInput.revision(request.revision());
    if (editor.piece(actor, id, piece).heading().isPresent()) {
      input.refuseIfBad();
      editor.changeHeading(actor, id, piece, title, revision);
      return piece(actor, id, piece);
    }
    DraftText text = WorkshopApi.text(input, "text", request.text(), EditorPages.LONGEST_TEXT);
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

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/pieces/{piece}/move")
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

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/pieces/{piece}/remove")
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

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/edits/{edit}/undo")
  @Requires(Permission.EDIT_BASELINE)
  Edits undo(Actor actor, @PathVariable DraftId id, @PathVariable int edit) {
    editor.undo(actor, id, edit);
    return edits(actor, id, Integer.MAX_VALUE);
  }

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/edits/{edit}/redo")
  @Requires(Permission.EDIT_BASELINE)
  Edits redo(Actor actor, @PathVariable DraftId id, @PathVariable int edit) {
    editor.redo(actor, id, edit);
    return edits(actor, id, Integer.MAX_VALUE);
  }

  @GetMapping(WorkshopApi.DRAFTS + "/{id}/edits")
  @Requires(Permission.EDIT_BASELINE)
  Edits edits(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before) {
    Page<Edit> page = editor.edits(actor, id, before, ROWS);
    return new Edits(page.items().stream().map(PieceApi::json).toList(), page.next().orElse(null));
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
        edit.pieces(),
        edit.refersTo().isPresent() ? edit.refersTo().getAsInt() : null,
        edit.authorName(),
        edit.at());
  }
}
