package dev.akashi.workshop.web;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.web.WorkshopApi.TextRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The levels of a draft over the API, with the same rules as on the pages (FRM-19). */
@RestController
class LevelApi {

  private final LevelEditor levels;
  private final DraftEditor pieces;

  LevelApi(LevelEditor levels, DraftEditor pieces) {
    this.levels = levels;
    this.pieces = pieces;
  }

  record NewLevel(@Nullable String level, @Nullable TextRequest title, @Nullable String audit) {}

  record LevelRequest(
      @Nullable TextRequest title,
      @Nullable String audit,
      @Nullable Map<String, @Nullable String> parameters,
      @Nullable Integer revision) {}

  record MembersRequest(
      @Nullable Integer chapter, @Nullable List<String> members, @Nullable Integer revision) {}

  record Levels(List<LevelJson> items) {}

  record LevelJson(
      String id,
      String level,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      List<String> members,
      int revision) {}

  @GetMapping(WorkshopApi.DRAFTS + "/{id}/levels")
  @Requires(Permission.EDIT_BASELINE)
  Levels all(Actor actor, @PathVariable DraftId id) {
    return new Levels(
        levels.levels(actor, id).stream().flatMap(piece -> levelJson(piece).stream()).toList());
  }

  @PostMapping(WorkshopApi.DRAFTS + "/{id}/levels")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  LevelJson addLevel(Actor actor, @PathVariable DraftId id, @RequestBody NewLevel request) {
    ApiInput input = new ApiInput();
    Optional<String> name =
        input.read("level", request.level(), "workshop.bad-level", DraftLevelPages::levelName);
    DraftText title = WorkshopApi.title(input, request.title());
    Optional<AuditMethod> audit = input.choice("audit", request.audit(), AuditMethod.class);
    input.refuseIfBad();
    PieceId added = levels.addLevel(actor, id, name.orElseThrow(), title, audit.orElseThrow());
    return levelJson(pieces.piece(actor, id, added)).orElseThrow();
  }

  @PutMapping(WorkshopApi.DRAFTS + "/{id}/levels/{level}")
  @Requires(Permission.EDIT_BASELINE)
  LevelJson changeLevel(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId level,
      @RequestBody LevelRequest request) {
    ApiInput input = new ApiInput();
    DraftText title = WorkshopApi.title(input, request.title());
    Optional<AuditMethod> audit = input.choice("audit", request.audit(), AuditMethod.class);
    Map<String, String> parameters = parameters(input, request.parameters());
    input.refuseIfBad();
    levels.changeLevel(
        actor,
        id,
        level,
        title,
        audit.orElseThrow(),
        parameters,
        ApiInput.revision(request.revision()));
    return levelJson(pieces.piece(actor, id, level)).orElseThrow();
  }

  /** What the level selects in one chapter. */
  @PutMapping(WorkshopApi.DRAFTS + "/{id}/levels/{level}/members")
  @Requires(Permission.EDIT_BASELINE)
  LevelJson select(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable PieceId level,
      @RequestBody MembersRequest request) {
    ApiInput input = new ApiInput();
    Set<PieceId> members =
        input.list(request.members()).stream()
            .flatMap(text -> input.read("members", text, "input.not-an-id", PieceId::of).stream())
            .collect(Collectors.toSet());
    Integer chapter = request.chapter();
    if (chapter == null) {
      input.required("chapter", null, 1);
    }
    input.refuseIfBad();
    levels.selectInChapter(
        actor,
        id,
        level,
        chapter == null ? 0 : chapter,
        members,
        ApiInput.revision(request.revision()));
    return levelJson(pieces.piece(actor, id, level)).orElseThrow();
  }

  private static Map<String, String> parameters(
      ApiInput input, @Nullable Map<String, @Nullable String> request) {
    Map<String, String> parameters = new TreeMap<>();
    if (request != null) {
      request.forEach((name, value) -> {
        String said = input.optional("parameters", value, DraftLevelPages.LONGEST_VALUE);
        if (!said.isEmpty()) {
          parameters.put(name, said);
        }
      });
    }
    return parameters;
  }

  private static Optional<LevelJson> levelJson(Piece piece) {
    return piece
        .level()
        .map((LevelContent level) ->
            new LevelJson(
                piece.id().toString(),
                level.name(),
                level.title(),
                level.audit(),
                level.parameters(),
                level.inOrder().stream().map(PieceId::toString).toList(),
                piece.revision()));
  }
}
