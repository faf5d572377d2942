package dev.akashi.workshop.web;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftEditor.Tree;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The editor of a draft: the tree with one chapter open, and the piece that is edited.
 *
 * @param chapter the open chapter; 0 when none is
 * @param removal the edit that took the open piece away, when somebody did meanwhile
 */
public record EditorView(
    BaselineDraft draft, Tree tree, int chapter, Optional<Piece> piece, Optional<Edit> removal) {

  /** How many empty rows a list of the form ends with. */
  private static final int SPARE = 2;

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public String pathOf(Piece other) {
    return path() + "/pieces/" + other.id();
  }

  /** Where the form of the open piece goes. */
  public String action() {
    return pathOf(piece.orElseThrow()) + (removal.isPresent() ? "/restore" : "");
  }

  /** The number under which a removed piece would be put back, without its mark. */
  public String numberBack(FormInput form) {
    return form.has("to")
        ? form.text("to")
        : piece.flatMap(open -> open.content().code()).map(EditorView::unmarked).orElse("");
  }

  /** The mark of a requirement is chosen apart; that of a heading belongs to its number. */
  private static String unmarked(Code code) {
    return code.isHeading() ? code.value() : code.marked("").value();
  }

  /** Whether the page is there for its chapter and not for a piece of it. */
  public boolean showsChapter() {
    return openChapter().isPresent() && piece.isEmpty();
  }

  /** The title of the open chapter; empty when none is open or it has none. */
  public Optional<Piece> openChapter() {
    return tree.chapters().pieces().stream()
        .filter(
            title -> title.content().code().filter(code -> code.chapter() == chapter).isPresent())
        .findFirst();
  }

  public boolean isOpen(Piece other) {
    return piece.filter(open -> open.id().equals(other.id())).isPresent();
  }

  public Optional<RequirementContent> requirement() {
    return piece.flatMap(Piece::requirement);
  }

  public Optional<RequirementKind> kind() {
    return piece
        .flatMap(open -> open.content().code())
        .flatMap(Code::requirement)
        .map(id -> id.kind());
  }

  public String mark() {
    return piece.flatMap(open -> open.content().code()).map(Code::mark).orElse("");
  }

  /** The marks a requirement of this kind may bear. */
  public List<String> marks() {
    return kind()
        .map(kind ->
            switch (kind) {
              case GOVERNANCE, MANAGEMENT -> List.of("");
              case CONTROL_OBJECTIVE -> List.of("", "P");
              case DETAILED_CONTROL -> List.of("", "P", "B", "PB");
            })
        .orElse(List.of());
  }

  public boolean mandatory() {
    return piece
        .flatMap(open -> open.content().code())
        .flatMap(Code::requirement)
        .filter(id -> id.kind() != RequirementKind.DETAILED_CONTROL || id.isMarkedMandatory())
        .isPresent();
  }

  /** How many pieces stand under the one that is edited. */
  public int under() {
    return piece
        .flatMap(open -> open.content().code())
        .map(code -> tree.open().under(code).size())
        .orElse(0);
  }

  /** The titles of the levels that select the piece or what stands under it. */
  public List<String> selectedBy(Language language) {
    Set<PieceId> gone =
        piece.flatMap(open -> open.content().code()).map(code -> tree.open().under(code)).stream()
            .flatMap(List::stream)
            .map(Piece::id)
            .collect(Collectors.toCollection(HashSet::new));
    piece.ifPresent(open -> gone.add(open.id()));
    return tree.levels().selecting(gone).stream()
        .map(level -> level.content().title().in(language))
        .toList();
  }

  /** The pieces of the open chapter but its own title. */
  public List<Piece> inChapter() {
    return tree.open().pieces().stream()
        .filter(other -> other.content().code().filter(code -> code.depth() > 1).isPresent())
        .toList();
  }

  public RequirementDetails details() {
    return requirement().map(RequirementContent::details).orElse(RequirementDetails.NONE);
  }

  /** The rows of a list: those that are stored or typed, and a few empty ones. */
  public List<Integer> rows(FormInput form, String field, int stored) {
    int typed =
        (int) IntStream.range(0, DetailsRows.MOST).takeWhile(i -> form.has(field + i)).count();
    return IntStream.range(0, Math.min(DetailsRows.MOST, Math.max(stored + SPARE, typed)))
        .boxed()
        .toList();
  }

  /** The element of a list, or a stand-in when the list is shorter. */
  public static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}
