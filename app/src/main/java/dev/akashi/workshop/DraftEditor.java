package dev.akashi.workshop;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Page;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.db.EditStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the headings and requirements of a draft, one edit at a time; {@link LevelEditor} edits its
 * levels.
 */
@Service
public class DraftEditor {

  private final Workshop workshop;
  private final PieceStore pieces;
  private final EditStore edits;
  private final EditTurns turns;

  DraftEditor(Workshop workshop, PieceStore pieces, EditStore edits, EditTurns turns) {
    this.workshop = workshop;
    this.pieces = pieces;
    this.edits = edits;
    this.turns = turns;
  }

  /** The chapters with how much each holds, the pieces of the one that is open, the levels. */
  public record Tree(
      DraftSheet chapters,
      Map<Integer, Integer> counts,
      DraftSheet open,
      DraftSheet levels,
      EditHistory history) {}

  @Transactional(readOnly = true)
  public Tree tree(Actor actor, DraftId draft, int chapter) {
    workshop.draft(actor, draft);
    return new Tree(
        pieces.chapters(draft),
        pieces.counts(draft),
        pieces.chapter(draft, chapter),
        pieces.levels(draft),
        EditHistory.of(edits.steps(draft)));
  }

  @Transactional(readOnly = true)
  public Piece piece(Actor actor, DraftId draft, PieceId id) {
    workshop.draft(actor, draft);
    return pieces.find(draft, id).orElseThrow(EditTurns::unknown);
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
    int sequence = turns.begin(actor, draft);
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
    turns.apply(
        actor, draft, sequence, EditKind.ADD, id, content.name(), Map.of(), Map.of(id, content));
    return id;
  }

  /**
   * How a piece was removed that was there when its form was opened.
   *
   * @param last what it said last
   * @param edit the edit that took it away
   */
  public record Removed(Piece last, Edit edit) {}

  /** A removed piece as it was last; 404 when the draft never had it, empty when it is there. */
  @Transactional(readOnly = true)
  public Optional<Removed> removed(Actor actor, DraftId draft, PieceId id) {
    workshop.draft(actor, draft);
    if (pieces.find(draft, id).isPresent()) {
      return Optional.empty();
    }
    Edit edit = edits.removalOf(draft, id).orElseThrow(EditTurns::unknown);
    Content content = Objects.requireNonNull(edit.before().get(id));
    return Optional.of(new Removed(new Piece(id, content, edit.sequence()), edit));
  }

  /**
   * Puts a removed heading or requirement back with what was typed for it meanwhile. It is the same
   * piece again, and the levels that selected it when it was removed select it again.
   *
   * @param mark the mark of a requirement: P for cloud services, B for mandatory
   * @param said what it says; its name is its number
   */
  @Transactional
  public void restore(Actor actor, DraftId draft, PieceId id, String mark, Content said) {
    int sequence = turns.begin(actor, draft);
    Edit removal = turns.removalOf(draft, id);
    Code last =
        Optional.ofNullable(removal.before().get(id))
            .flatMap(Content::code)
            .orElseThrow(EditTurns::unknown);
    Code wanted = said.code().orElseThrow(EditTurns::unknown);
    if (!wanted.isLike(last)) {
      throw Refusal.input(
          Reason.of("workshop.other-kind", "FRM-18").with(last.value(), wanted.value()).at("code"));
    }
    Content content =
        said instanceof RequirementContent item ? Content.renamed(item, marked(item, mark)) : said;
    refuseTaken(draft, wanted, Set.of());
    Selections levels = Selections.with(pieces.levels(draft), id, removal);
    Map<PieceId, Content> after = new LinkedHashMap<>(levels.after());
    after.put(id, content);
    turns.apply(actor, draft, sequence, EditKind.ADD, id, content.name(), levels.before(), after);
  }

  /** Changes the title of a heading. */
  @Transactional
  public void changeHeading(Actor actor, DraftId draft, PieceId id, DraftText title, int revision) {
    turns.change(
        actor,
        draft,
        id,
        revision,
        HeadingContent.class,
        heading -> new HeadingContent(heading.name(), title));
  }

  /** Changes what a requirement says, and its mark: P for cloud services, B for mandatory. */
  @Transactional
  public void changeRequirement(
      Actor actor, DraftId draft, PieceId id, String mark, RequirementContent said, int revision) {
    turns.change(
        actor,
        draft,
        id,
        revision,
        RequirementContent.class,
        item ->
            new RequirementContent(
                marked(item, mark).value(),
                said.title(),
                said.text(),
                said.actor(),
                said.details()));
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
    int sequence = turns.begin(actor, draft);
    Piece piece = turns.current(draft, id, revision);
    Code from = piece.content().code().orElseThrow(EditTurns::unknown);
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
    turns.apply(actor, draft, sequence, EditKind.MOVE, id, piece.content().name(), before, after);
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
   * Removes a piece and takes it out of the levels that select it, as one edit.
   *
   * @param whole whether what stands under it goes too; refused otherwise when there is any
   * @return how many levels selected something of it
   */
  @Transactional
  public int remove(Actor actor, DraftId draft, PieceId id, boolean whole, int revision) {
    int sequence = turns.begin(actor, draft);
    Piece piece = turns.current(draft, id, revision);
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
    Selections levels = Selections.without(pieces.levels(draft), Set.copyOf(before.keySet()));
    before.putAll(levels.before());
    turns.apply(
        actor,
        draft,
        sequence,
        EditKind.REMOVE,
        id,
        piece.content().name(),
        before,
        levels.after());
    return levels.before().size();
  }

  /** Undoes the edit; refused when it is not the one to be undone next. */
  @Transactional
  public void undo(Actor actor, DraftId draft, int edit) {
    int sequence = turns.begin(actor, draft);
    EditHistory history = EditHistory.of(edits.steps(draft));
    turns.revert(actor, draft, sequence, EditKind.UNDO, edit, history.undoable());
  }

  /** Does an undone edit again; refused when it is not the one to be redone next. */
  @Transactional
  public void redo(Actor actor, DraftId draft, int edit) {
    int sequence = turns.begin(actor, draft);
    EditHistory history = EditHistory.of(edits.steps(draft));
    turns.revert(actor, draft, sequence, EditKind.REDO, edit, history.redoable());
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
}
