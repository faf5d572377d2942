package dev.akashi.exchange;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.kernel.Reason;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file would do to the levels of a draft (FRM-19). A profile says everything a level
 * selects; a column of marks speaks only of the requirements in its sheet.
 */
final class LevelPlan {

  private static final int NAMED = 10;
  private static final String LISTED = " / ";

  private final Map<String, Piece> byName = new HashMap<>();
  private final Map<PieceId, Content> requirements = new HashMap<>();
  private final Map<PieceId, Content> changes;
  private final List<PlannedRow> rows = new ArrayList<>();

  /**
   * @param changes where changes are noted, beside those of the requirements
   */
  LevelPlan(List<Piece> levels, Map<PieceId, Content> changes) {
    levels.forEach(piece -> byName.put(piece.content().name(), piece));
    this.changes = changes;
  }

  /** Notes a requirement as it is or is to be. */
  void knows(PieceId requirement, Content content) {
    requirements.put(requirement, content);
  }

  List<PlannedRow> rows() {
    return rows;
  }

  /**
   * Plans what a profile says.
   *
   * @param known the requirements of the draft by their plain numbers
   */
  void profile(IncomingLevel level, Map<String, PieceId> known) {
    Set<PieceId> members = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>(level.missing());
    for (String member : level.members()) {
      ImportPlan.code(member)
          .flatMap(code -> Optional.ofNullable(known.get(ImportPlan.plain(code))))
          .ifPresentOrElse(members::add, () -> unknown.add(member));
    }
    Optional<LevelContent> before = before(level.name());
    DraftText title =
        ImportPlan.said(
            level.titleJa(),
            level.titleEn(),
            before.map(LevelContent::title).orElse(DraftText.EMPTY));
    LevelContent now =
        new LevelContent(
            level.name(),
            title,
            level.audit().or(() -> before.map(LevelContent::audit)).orElse(AuditMethod.FULL),
            level.parameters().isEmpty()
                ? before.map(LevelContent::parameters).orElse(Map.of())
                : level.parameters(),
            members);
    add(level.name(), now, wrong(level.name(), unknown, members));
  }

  private static Optional<Reason> wrong(String name, List<String> unknown, Set<PieceId> members) {
    if (!ColumnUse.isLevelName(name)) {
      return Optional.of(Reason.of("exchange.bad-level", "FRM-19").with(name));
    }
    if (!unknown.isEmpty()) {
      return Optional.of(
          Reason.of("exchange.unknown-members", "FRM-19")
              .with(
                  unknown.size(),
                  List.copyOf(unknown.subList(0, Math.min(NAMED, unknown.size())))));
    }
    return members.isEmpty()
        ? Optional.of(Reason.of("exchange.no-members", "FRM-19"))
        : Optional.empty();
  }

  /**
   * Plans what a column of marks says.
   *
   * @param placed the requirements by the places of their rows
   */
  void column(LevelColumn column, Map<String, PieceId> placed) {
    Optional<LevelContent> before = before(column.name());
    Set<PieceId> members = new HashSet<>(before.map(LevelContent::members).orElse(Set.of()));
    placed.forEach((place, requirement) -> {
      if (column.marks(place)) {
        members.add(requirement);
      } else {
        members.remove(requirement);
      }
    });
    LevelContent now =
        before
            .map(level ->
                new LevelContent(
                    level.name(), level.title(), level.audit(), level.parameters(), members))
            .orElseGet(() ->
                new LevelContent(
                    column.name(), title(column), AuditMethod.FULL, Map.of(), members));
    add(
        column.place(),
        now,
        members.isEmpty() && before.filter(now::equals).isEmpty()
            ? Optional.of(Reason.of("exchange.nothing-marked", "FRM-19").with(column.name()))
            : Optional.empty());
  }

  private static DraftText title(LevelColumn column) {
    boolean usable = !column.head().isBlank() && column.head().length() <= ImportPlan.LONGEST_TITLE;
    return new DraftText(usable ? column.head() : column.name(), "");
  }

  private Optional<LevelContent> before(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(Piece::level);
  }

  private void add(String place, LevelContent now, Optional<Reason> wrong) {
    Optional<Piece> old = Optional.ofNullable(byName.get(now.name()));
    Optional<LevelContent> was = old.flatMap(Piece::level).map(this::inTheDraft);
    LevelContent is = inTheDraft(now);
    boolean same = was.filter(is::equals).isPresent();
    ImportVerdict verdict =
        wrong.isPresent()
            ? ImportVerdict.ERROR
            : old.isEmpty()
                ? ImportVerdict.ADDED
                : same ? ImportVerdict.UNCHANGED : ImportVerdict.CHANGED;
    if (verdict == ImportVerdict.ADDED || verdict == ImportVerdict.CHANGED) {
      changes.put(old.map(Piece::id).orElseGet(PieceId::random), now);
    }
    rows.add(
        new PlannedRow(
            place,
            now.name(),
            ImportPlan.shown(now.title()),
            verdict,
            wrong.isPresent() ? List.of() : fields(was, is),
            wrong));
  }

  /** Without the members that were removed from the draft: nobody finds them when counting. */
  private LevelContent inTheDraft(LevelContent level) {
    return new LevelContent(
        level.name(),
        level.title(),
        level.audit(),
        level.parameters(),
        level.members().stream().filter(requirements::containsKey).collect(Collectors.toSet()));
  }

  /** What changes, and which requirements the level gains and loses. */
  private List<FieldChange> fields(Optional<LevelContent> was, LevelContent now) {
    Set<PieceId> before = was.map(LevelContent::members).orElse(Set.of());
    List<FieldChange> fields = new ArrayList<>();
    if (was.isPresent()) {
      fields.addAll(FieldChanges.of(was.map(Content.class::cast), now));
    }
    String gains = listed(now.members(), before);
    if (!gains.isEmpty()) {
      fields.add(new FieldChange("gains", "", gains));
    }
    String losses = listed(before, now.members());
    if (!losses.isEmpty()) {
      fields.add(new FieldChange("losses", losses, ""));
    }
    return fields;
  }

  /** Number and title of those that are not among the others, in order. */
  private String listed(Set<PieceId> these, Set<PieceId> others) {
    return these.stream()
        .filter(id -> !others.contains(id))
        .flatMap(id -> Optional.ofNullable(requirements.get(id)).stream())
        .sorted(Comparator.comparing(content -> content.code().orElseThrow()))
        .map(content -> (content.name() + " " + ImportPlan.shown(content.title())).strip())
        .collect(Collectors.joining(LISTED));
  }
}
