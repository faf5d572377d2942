package dev.akashi.workshop;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.db.DraftStore;
import dev.akashi.workshop.db.EditStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the pieces of a draft. Editors take turns by the number of their edit, every edit goes into
 * the log, and an edit of a piece that was changed meanwhile is refused.
 */
@Service
public class DraftEditor {

  private final Workshop workshop;
  private final DraftStore drafts;
  private final PieceStore pieces;
  private final EditStore edits;
  private final Trail trail;
  private final Today today;

  DraftEditor(
      Workshop workshop,
      DraftStore drafts,
      PieceStore pieces,
      EditStore edits,
      Trail trail,
      Today today) {
    this.workshop = workshop;
    this.drafts = drafts;
    this.pieces = pieces;
    this.edits = edits;
    this.trail = trail;
    this.today = today;
  }

  /** The chapters with how much each holds, and the pieces of the one that is open. */
  public record Tree(
      DraftSheet chapters, Map<Integer, Integer> counts, DraftSheet open, EditHistory history) {}

  @Transactional(readOnly = true)
  public Tree tree(Actor actor, DraftId draft, int chapter) {
    workshop.draft(actor, draft);
    return new Tree(
        pieces.chapters(draft),
        pieces.counts(draft),
        pieces.chapter(draft, chapter),
        EditHistory.of(edits.steps(draft)));
  }

  @Transactional(readOnly = true)
  public Piece piece(Actor actor, DraftId draft, PieceId id) {
    workshop.draft(actor, draft);
    return pieces.find(draft, id).orElseThrow(DraftEditor::unknown);
  }

  @Transactional(readOnly = true)
  public List<Piece> levels(Actor actor, DraftId draft) {
    workshop.draft(actor, draft);
    return pieces.levels(draft).levels();
  }

  /** Edits with numbers below the given one, the latest first. */
  @Transactional(readOnly = true)
  public Page<Edit> edits(Actor actor, DraftId draft, int before, int limit) {
    workshop.draft(actor, draft);
    List<Edit> found = edits.before(draft, before, limit + 1);
    boolean more = found.size() > limit;
    List<Edit> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown,
        more ? Optional.of(Integer.toString(shown.getLast().sequence())) : Optional.empty(),
        shown.size(),
        more);
  }

  @Transactional(readOnly = true)
  public EditHistory history(Actor actor, DraftId draft) {
    workshop.draft(actor, draft);
    return EditHistory.of(edits.steps(draft));
  }

  /** Adds a heading or a requirement; its number says which. */
  @Transactional
  public PieceId add(Actor actor, DraftId draft, Code code, DraftText title) {
    int sequence = turn(actor, draft);
    refuseTaken(draft, code, Set.of());
    PieceId id = PieceId.random();
    Content content =
        code.isHeading()
            ? new HeadingContent(code.value(), title)
            : new RequirementContent(
                code.value(),
                title,
                DraftText.EMPTY,
                ActingParty.PROVIDER,
                RequirementDetails.NONE);
    apply(actor, draft, sequence, EditKind.ADD, id, content.name(), Map.of(), Map.of(id, content));
    return id;
  }

  /** Changes the title of a heading. */
  @Transactional
  public void changeHeading(Actor actor, DraftId draft, PieceId id, DraftText title, int revision) {
    change(
        actor,
        draft,
        id,
        revision,
        content ->
            content instanceof HeadingContent heading
                ? new HeadingContent(heading.name(), title)
                : wrongKind());
  }

  /** Changes what a requirement says, and its mark: P for cloud services, B for mandatory. */
  @Transactional
  public void changeRequirement(
      Actor actor, DraftId draft, PieceId id, String mark, RequirementContent said, int revision) {
    change(
        actor,
        draft,
        id,
        revision,
        content ->
            content instanceof RequirementContent item
                ? new RequirementContent(
                    marked(item, mark).value(),
                    said.title(),
                    said.text(),
                    said.actor(),
                    said.details())
                : wrongKind());
  }

  private static Code marked(RequirementContent item, String mark) {
    Code code = Code.of(item.name());
    try {
      return code.marked(mark);
    } catch (IllegalArgumentException e) {
      RequirementKind kind = code.requirement().orElseThrow().kind();
      throw Refusal.input(Reason.of("workshop.bad-mark", "FRM-24").with(mark, kind).at("mark"));
    }
  }

  /**
   * Moves a piece to another number, and with it everything that stands under it.
   *
   * @param revision the revision of the piece that was seen
   */
  @Transactional
  public void move(Actor actor, DraftId draft, PieceId id, Code to, int revision) {
    int sequence = turn(actor, draft);
    Piece piece = current(draft, id, revision);
    Code from = piece.content().code().orElseThrow(DraftEditor::unknown);
    if (!to.isLike(from)) {
      throw Refusal.input(
          Reason.of("workshop.other-kind", "FRM-18").with(from.value(), to.value()).at("to"));
    }
    if (to.equals(from)) {
      throw Refusal.input(Reason.atField("to", "workshop.same-number", to.value()));
    }
    Map<PieceId, Content> before = new LinkedHashMap<>();
    Map<PieceId, Content> after = new LinkedHashMap<>();
    before.put(id, piece.content());
    after.put(id, Content.renamed(piece.content(), to));
    if (!to.sameNumbers(from)) {
      for (Piece under : pieces.chapter(draft, from.chapter()).under(from)) {
        Code code = under.content().code().orElseThrow();
        before.put(under.id(), under.content());
        after.put(under.id(), Content.renamed(under.content(), carried(code, from, to)));
      }
    }
    for (Content content : after.values()) {
      refuseTaken(draft, content.code().orElseThrow(), after.keySet());
    }
    apply(actor, draft, sequence, EditKind.MOVE, id, piece.content().name(), before, after);
  }

  private static Code carried(Code code, Code from, Code to) {
    try {
      return code.carried(from, to);
    } catch (IllegalArgumentException e) {
      throw Refusal.input(
          Reason.of("workshop.other-kind", "FRM-18").with(from.value(), to.value()).at("to"));
    }
  }

  /**
   * Removes a piece.
   *
   * @param whole whether what stands under it goes too; refused otherwise when there is any
   */
  @Transactional
  public void remove(Actor actor, DraftId draft, PieceId id, boolean whole, int revision) {
    int sequence = turn(actor, draft);
    Piece piece = current(draft, id, revision);
    Map<PieceId, Content> before = new LinkedHashMap<>();
    piece
        .content()
        .code()
        .map(code -> pieces.chapter(draft, code.chapter()).under(code))
        .orElse(List.of())
        .forEach(under -> before.put(under.id(), under.content()));
    if (!before.isEmpty() && !whole) {
      throw Refusal.rule(
          Reason.of("workshop.not-empty", "FRM-18")
              .with(piece.content().name(), before.size())
              .at("whole"));
    }
    before.put(id, piece.content());
    apply(actor, draft, sequence, EditKind.REMOVE, id, piece.content().name(), before, Map.of());
  }

  /** Adds a level that selects nothing yet (FRM-19). */
  @Transactional
  public PieceId addLevel(
      Actor actor, DraftId draft, String name, DraftText title, AuditMethod audit) {
    int sequence = turn(actor, draft);
    boolean taken =
        pieces.levels(draft).levels().stream()
            .anyMatch(level -> level.content().name().equals(name));
    if (taken) {
      throw Refusal.input(Reason.atField("level", "workshop.level-taken", name));
    }
    PieceId id = PieceId.random();
    Content level = new LevelContent(name, title, audit, Map.of(), Set.of());
    apply(actor, draft, sequence, EditKind.ADD, id, name, Map.of(), Map.of(id, level));
    return id;
  }

  /** Changes what a level is called, how it is audited and what it sets. */
  @Transactional
  public void changeLevel(
      Actor actor,
      DraftId draft,
      PieceId id,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      int revision) {
    change(
        actor,
        draft,
        id,
        revision,
        content ->
            content instanceof LevelContent level
                ? new LevelContent(level.name(), title, audit, parameters, level.members())
                : wrongKind());
  }

  /** What a level takes at once. */
  public enum Selection {
    ALL,
    MANDATORY,
    NONE
  }

  /** Lets a level select all requirements of the draft, the mandatory ones, or none. */
  @Transactional
  public void select(Actor actor, DraftId draft, PieceId id, Selection what, int revision) {
    Set<PieceId> members =
        pieces.all(draft).requirements().stream()
            .filter(
                piece -> what == Selection.ALL || (what == Selection.MANDATORY && mandatory(piece)))
            .map(Piece::id)
            .collect(Collectors.toSet());
    change(actor, draft, id, revision, content -> withMembers(content, members));
  }

  /** Lets a level select exactly these requirements of a chapter; other chapters stay. */
  @Transactional
  public void selectInChapter(
      Actor actor, DraftId draft, PieceId id, int chapter, Set<PieceId> chosen, int revision) {
    Set<PieceId> there =
        pieces.chapter(draft, chapter).requirements().stream()
            .map(Piece::id)
            .collect(Collectors.toSet());
    change(
        actor,
        draft,
        id,
        revision,
        content -> {
          Set<PieceId> members =
              new HashSet<>(content instanceof LevelContent level ? level.members() : Set.of());
          members.removeAll(there);
          chosen.stream().filter(there::contains).forEach(members::add);
          return withMembers(content, members);
        });
  }

  /** Takes out of a level what is no longer in the draft. */
  @Transactional
  public void tidy(Actor actor, DraftId draft, PieceId id, int revision) {
    Set<PieceId> there =
        pieces.all(draft).requirements().stream().map(Piece::id).collect(Collectors.toSet());
    change(
        actor,
        draft,
        id,
        revision,
        content -> {
          Set<PieceId> members =
              new HashSet<>(content instanceof LevelContent level ? level.members() : Set.of());
          members.retainAll(there);
          return withMembers(content, members);
        });
  }

  /**
   * Takes many pieces in as one edit, so that it is undone as one.
   *
   * @param name what they come from
   * @param seen the number of the last edit that the changes were made for
   * @param changes what the pieces shall say; those that are not there are added
   */
  @Transactional
  public void take(
      Actor actor, DraftId draft, String name, int seen, Map<PieceId, Content> changes) {
    int sequence = turn(actor, draft);
    if (sequence != seen + 1) {
      throw Refusal.stale(Reason.of("workshop.edited-meanwhile"));
    }
    if (changes.isEmpty()) {
      throw Refusal.input(Reason.of("workshop.nothing-changed"));
    }
    Map<PieceId, Piece> there = pieces.all(draft).byId();
    Map<PieceId, Content> before = new LinkedHashMap<>();
    Map<PieceId, Content> after = new LinkedHashMap<>();
    there.forEach((id, piece) -> after.put(id, piece.content()));
    changes.forEach((id, content) -> {
      Piece old = there.get(id);
      if (old != null) {
        before.put(id, old.content());
      }
      after.put(id, content);
    });
    refuseSharedNumbers(after.values());
    apply(
        actor,
        draft,
        sequence,
        before.isEmpty() ? EditKind.ADD : EditKind.CHANGE,
        changes.keySet().iterator().next(),
        name,
        before,
        changes);
  }

  private static void refuseSharedNumbers(Collection<Content> all) {
    Set<String> taken = new HashSet<>();
    for (Content content : all) {
      String number =
          content.code().map(code -> code.marked("").value()).orElse("level " + content.name());
      if (!taken.add(number)) {
        throw Refusal.input(Reason.of("workshop.number-taken", "FRM-22").with(content.name()));
      }
    }
  }

  /** Undoes the edit; refused when it is not the one to be undone next. */
  @Transactional
  public void undo(Actor actor, DraftId draft, int edit) {
    int sequence = turn(actor, draft);
    EditHistory history = EditHistory.of(edits.steps(draft));
    revert(actor, draft, sequence, EditKind.UNDO, edit, history.undoable());
  }

  /** Does an undone edit again; refused when it is not the one to be redone next. */
  @Transactional
  public void redo(Actor actor, DraftId draft, int edit) {
    int sequence = turn(actor, draft);
    EditHistory history = EditHistory.of(edits.steps(draft));
    revert(actor, draft, sequence, EditKind.REDO, edit, history.redoable());
  }

  private void revert(
      Actor actor, DraftId draft, int sequence, EditKind kind, int edit, OptionalInt next) {
    if (next.isEmpty() || next.getAsInt() != edit) {
      throw Refusal.stale(Reason.of("workshop.not-the-last-edit"));
    }
    Edit done = edits.find(draft, edit).orElseThrow(DraftEditor::unknown);
    boolean undo = kind == EditKind.UNDO;
    write(
        draft,
        new Edit(
            sequence,
            kind,
            done.piece(),
            done.name(),
            OptionalInt.of(edit),
            actor.person(),
            actor.name(),
            today.now(),
            undo ? done.after() : done.before(),
            undo ? done.before() : done.after()));
    record(actor, draft, sequence, kind, done.name());
  }

  private void change(
      Actor actor, DraftId draft, PieceId id, int revision, UnaryOperator<Content> change) {
    int sequence = turn(actor, draft);
    Piece piece = current(draft, id, revision);
    Content changed = change.apply(piece.content());
    if (changed.equals(piece.content())) {
      throw Refusal.input(Reason.of("workshop.nothing-changed"));
    }
    apply(
        actor,
        draft,
        sequence,
        EditKind.CHANGE,
        id,
        piece.content().name(),
        Map.of(id, piece.content()),
        Map.of(id, changed));
  }

  /** Waits until it is this edit's turn; nobody else edits the draft until the end. */
  private int turn(Actor actor, DraftId draft) {
    actor.require(Permission.EDIT_BASELINE);
    OptionalInt sequence = drafts.nextEdit(draft);
    if (sequence.isEmpty()) {
      DraftAction.requireEditable(workshop.draft(actor, draft).state());
    }
    return sequence.orElseThrow();
  }

  private Piece current(DraftId draft, PieceId id, int revision) {
    Piece piece =
        pieces
            .find(draft, id)
            .orElseThrow(() -> Refusal.stale(Reason.of("workshop.removed-meanwhile")));
    if (piece.revision() != revision) {
      throw Refusal.stale(
          Reason.of("workshop.piece-changed-meanwhile").with(piece.content().name()));
    }
    return piece;
  }

  private void refuseTaken(DraftId draft, Code code, Set<PieceId> moving) {
    boolean taken =
        pieces.chapter(draft, code.chapter()).bearing(code).stream()
            .anyMatch(piece -> !moving.contains(piece.id()));
    if (taken) {
      throw Refusal.input(
          Reason.of("workshop.number-taken", "FRM-22")
              .with(code.value())
              .at(moving.isEmpty() ? "code" : "to"));
    }
  }

  private void apply(
      Actor actor,
      DraftId draft,
      int sequence,
      EditKind kind,
      PieceId id,
      String name,
      Map<PieceId, Content> before,
      Map<PieceId, Content> after) {
    write(
        draft,
        new Edit(
            sequence,
            kind,
            id,
            name,
            OptionalInt.empty(),
            actor.person(),
            actor.name(),
            today.now(),
            before,
            after));
    record(actor, draft, sequence, kind, name);
  }

  private void write(DraftId draft, Edit edit) {
    Set<PieceId> gone = new HashSet<>(edit.before().keySet());
    gone.removeAll(edit.after().keySet());
    if (!gone.isEmpty()) {
      pieces.remove(draft, gone);
    }
    if (!edit.after().isEmpty()) {
      pieces.store(draft, edit.after(), edit.sequence());
    }
    edits.add(draft, edit);
  }

  private void record(Actor actor, DraftId draft, int sequence, EditKind kind, String name) {
    trail.record(
        actor,
        "workshop.draft-edited",
        Workshop.subject(draft),
        Map.of("edit", sequence, "kind", kind.name(), "name", name));
  }

  private static Content withMembers(Content content, Set<PieceId> members) {
    return content instanceof LevelContent level
        ? new LevelContent(level.name(), level.title(), level.audit(), level.parameters(), members)
        : wrongKind();
  }

  private static boolean mandatory(Piece piece) {
    return piece
        .content()
        .code()
        .flatMap(Code::requirement)
        .filter(id -> id.kind() != RequirementKind.DETAILED_CONTROL || id.isMarkedMandatory())
        .isPresent();
  }

  private static Content wrongKind() {
    throw unknown();
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("workshop.piece-unknown"));
  }
}
