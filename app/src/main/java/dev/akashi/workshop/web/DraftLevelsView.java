package dev.akashi.workshop.web;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.LevelTable;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.Piece;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The levels of a draft side by side, and the one that is edited.
 *
 * @param chapter the number of the open chapter; empty when none is
 * @param removal the edit that took the open level away, when somebody did meanwhile
 */
public record DraftLevelsView(
    BaselineDraft draft,
    DraftSheet sheet,
    LevelTable table,
    String chapter,
    Optional<Piece> open,
    Optional<Edit> removal) {

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public List<AuditMethod> audits() {
    return List.of(AuditMethod.values());
  }

  public Optional<LevelContent> level() {
    return open.flatMap(Piece::level);
  }

  /** Everything a level may set: what requirements name, and what levels set already. */
  public List<String> parameters() {
    TreeSet<String> all = new TreeSet<>(table.parameters());
    sheet.requirements().stream()
        .flatMap(piece -> piece.requirement().stream())
        .flatMap(item -> item.details().parameters().stream())
        .forEach(parameter -> all.add(parameter.id()));
    all.add("confidentiality");
    return List.copyOf(all);
  }

  /** The requirements of the open chapter. */
  public List<Piece> choices() {
    return sheet.requirements().stream()
        .filter(piece ->
            piece
                .content()
                .code()
                .filter(code -> chapter.equals(String.valueOf(code.chapter())))
                .isPresent())
        .toList();
  }

  public boolean selects(Piece requirement) {
    return level().filter(content -> content.members().contains(requirement.id())).isPresent();
  }

  /** How many requirements of a chapter the level selects. */
  public long selectedIn(LevelTable.Chapter of) {
    return sheet.requirements().stream()
        .filter(piece ->
            piece.content().code().filter(code -> code.chapter() == of.number()).isPresent())
        .filter(this::selects)
        .count();
  }
}
