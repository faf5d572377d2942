package dev.akashi.migration.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.Fate;
import dev.akashi.migration.KeptAnswers;
import dev.akashi.migration.LookAgain;
import dev.akashi.migration.Migration;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.migration.Migrations;
import dev.akashi.migration.Preview;
import dev.akashi.migration.web.MigrationDocuments.AskedDocument;
import dev.akashi.migration.web.MigrationDocuments.KeptDocument;
import dev.akashi.migration.web.MigrationDocuments.KeptDocuments;
import dev.akashi.migration.web.MigrationDocuments.MarkDocument;
import dev.akashi.migration.web.MigrationDocuments.MoveDocument;
import dev.akashi.migration.web.MigrationDocuments.PreviewDocument;
import dev.akashi.migration.web.MigrationDocuments.StepDocument;
import dev.akashi.migration.web.MigrationDocuments.UndoneDocument;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a statement to newer versions of the baseline. */
@RestController
class MigrationApi {

  private static final int LONGEST_VERSION = 40;

  private final OwnStatements own;
  private final Migrations migrations;
  private final LookAgain marks;
  private final KeptAnswers keptAnswers;

  MigrationApi(OwnStatements own, Migrations migrations, LookAgain marks, KeptAnswers keptAnswers) {
    this.own = own;
    this.migrations = migrations;
    this.marks = marks;
    this.keptAnswers = keptAnswers;
  }

  /** A step as it is asked for: the version and the revision of the draft that was looked at. */
  record StepRequest(@Nullable String to, @Nullable Integer revision) {}

  /** Undoing, by the revision of the draft that was looked at. */
  record UndoRequest(@Nullable Integer revision) {}

  /** An answer that is left as it is. */
  record LookedAtRequest(@Nullable String requirement) {}

  @GetMapping("/api/v1/provider/statements/{id}/migration")
  @Requires(Permission.EDIT_STATEMENT)
  PreviewDocument preview(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "fate", required = false) @Nullable String fate,
      @RequestParam(name = "start", defaultValue = "0") String start,
      @RequestParam(name = "size", defaultValue = "100") String size) {
    if (to == null || to.isBlank()) {
      throw Refusal.input(Reason.atField("to", "input.required"));
    }
    Paging part = Paging.of(start, size);
    Optional<Fate> wanted = Optional.ofNullable(fate).map(MigrationApi::fate);
    Preview preview = migrations.preview(actor, id, to);
    List<Move> moves = wanted.map(preview.plan()::with).orElseGet(() -> preview.plan().moves());
    return new PreviewDocument(
        preview.plan().from(),
        preview.plan().to(),
        preview.sheet().revision(),
        migrations.undoUntil(),
        preview.plan().counts(),
        preview.plan().newAnswers().size(),
        moves.stream().skip(part.start()).limit(part.size()).map(MoveDocument::of).toList(),
        part.next(moves.size()),
        preview.plan().newAnswers().stream().limit(Paging.MOST).map(AskedDocument::of).toList());
  }

  /** Puts the draft on the version. */
  @PostMapping("/api/v1/provider/statements/{id}/migration")
  @Requires(Permission.EDIT_STATEMENT)
  StepDocument apply(Actor actor, @PathVariable StatementId id, @RequestBody StepRequest request) {
    ApiInput input = new ApiInput();
    String to = input.required("to", request.to(), LONGEST_VERSION);
    input.refuseIfBad();
    migrations.apply(actor, id, to, ApiInput.revision(request.revision()));
    return last(actor, id);
  }

  /** The last step that was not undone, with what is still to be done. */
  @GetMapping("/api/v1/provider/statements/{id}/migration/last")
  @Requires(Permission.EDIT_STATEMENT)
  StepDocument last(Actor actor, @PathVariable StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    Migration step =
        migrations.last(actor, id).orElseThrow(() -> Refusal.notFound(Reason.of("migration.none")));
    return StepDocument.of(
        step,
        sheet.revision(),
        marks.last(id).map(Migrated::marks).orElse(Map.of()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(mark -> new MarkDocument(mark.getKey().value(), mark.getValue()))
            .toList());
  }

  @PostMapping("/api/v1/provider/statements/{id}/migration/undo")
  @Requires(Permission.EDIT_STATEMENT)
  UndoneDocument undo(Actor actor, @PathVariable StatementId id, @RequestBody UndoRequest request) {
    int since = migrations.undo(actor, id, ApiInput.revision(request.revision()));
    return new UndoneDocument(since, own.sheet(actor, id).content().baselineVersion());
  }

  /** Leaves an answer that was marked as it is. */
  @PostMapping("/api/v1/provider/statements/{id}/migration/looked-at")
  @Requires(Permission.EDIT_STATEMENT)
  StepDocument confirm(
      Actor actor, @PathVariable StatementId id, @RequestBody LookedAtRequest request) {
    ApiInput input = new ApiInput();
    Optional<RequirementId> requirement =
        input.read("requirement", request.requirement(), "input.not-an-id", RequirementId::of);
    input.refuseIfBad();
    marks.confirm(actor, id, requirement.orElseThrow());
    return last(actor, id);
  }

  @GetMapping("/api/v1/provider/statements/{id}/kept-answers")
  @Requires(Permission.EDIT_STATEMENT)
  KeptDocuments kept(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(name = "start", defaultValue = "0") String start,
      @RequestParam(name = "size", defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    KeptAnswers.Part kept = keptAnswers.of(actor, id, part.start(), part.size());
    return new KeptDocuments(
        kept.total(),
        kept.answers().stream().map(KeptDocument::of).toList(),
        part.next(kept.total()));
  }

  private static Fate fate(String text) {
    return Arrays.stream(Fate.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.input(Reason.atField("fate", "input.not-a-choice", text)));
  }
}
