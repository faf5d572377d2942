package dev.akashi.amendment;

import dev.akashi.amendment.Comparison.HeadingChange;
import dev.akashi.amendment.TextDifference.Mark;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The old/new comparison table (AMD-01) in one language: under each heading what changes, new on
 * the left and old on the right, and what stays as it is left out.
 *
 * @param rows in the order of the new version
 */
public record OldNewTable(Language language, List<Row> rows) {

  /** A row of the table. */
  public sealed interface Row {}

  /** A heading, for context; both sides are there even when nothing of it changed. */
  public record HeadingRow(String id, boolean isChapter, Heading now, Heading old) implements Row {

    /** Whether anything of the heading changed. */
    public boolean isChanged() {
      return !now.title().equals(old.title());
    }
  }

  /** One side of a heading; without spans when this side has none. */
  public record Heading(List<Span> title, Language language) {}

  /** So many requirements that do not change. */
  public record OmittedRow(int count) implements Row {}

  /** A change. */
  public record ChangeRow(Change change, List<Cell> now, List<Cell> old) implements Row {

    /** Whether the row shows a difference: when only the other language differs it does not. */
    public boolean isMarked() {
      return now.isEmpty()
          || old.isEmpty()
          || !(change.has(ChangeFact.TITLE) || change.has(ChangeFact.TEXT))
          || Stream.concat(now.stream(), old.stream())
              .flatMap(cell -> Stream.concat(cell.title().stream(), cell.text().stream()))
              .anyMatch(OldNewTable::isMarked);
    }
  }

  /** A requirement on one side of a change. */
  public record Cell(
      Requirement requirement,
      boolean idChanged,
      List<Span> title,
      List<Span> text,
      Language language) {}

  public OldNewTable {
    rows = List.copyOf(rows);
  }

  /** The whole table. */
  public static OldNewTable of(Comparison comparison, Language language) {
    return of(comparison, language, change -> true, group -> true);
  }

  /** The table of those changes and renamed headings that are wanted. */
  public static OldNewTable of(
      Comparison comparison,
      Language language,
      Predicate<Change> wanted,
      Predicate<Group> headingsWanted) {
    return new Writing(comparison, language, wanted, headingsWanted).table();
  }

  /** So many changes of the table from the given one on, under their headings. */
  public OldNewTable part(int from, int size) {
    List<Row> part = new ArrayList<>();
    List<HeadingRow> headings = new ArrayList<>();
    int at = 0;
    for (Row row : rows) {
      if (row instanceof HeadingRow heading) {
        headings.removeIf(each -> heading.isChapter() || !each.isChapter());
        headings.add(heading);
      }
      if (at >= from && at < from + size) {
        if (part.isEmpty() && from > 0 && row instanceof ChangeRow) {
          part.addAll(headings);
        }
        part.add(row);
      }
      if (row instanceof ChangeRow) {
        at++;
      }
    }
    return new OldNewTable(language, part);
  }

  public List<ChangeRow> changes() {
    return rows.stream()
        .flatMap(row -> row instanceof ChangeRow change ? Stream.of(change) : Stream.empty())
        .toList();
  }

  private static final class Writing {
    private final Comparison comparison;
    private final Language language;
    private final Predicate<Change> wanted;
    private final Predicate<Group> headingsWanted;
    private final List<Row> rows = new ArrayList<>();
    private int omitted;

    Writing(
        Comparison comparison,
        Language language,
        Predicate<Change> wanted,
        Predicate<Group> headingsWanted) {
      this.headingsWanted = headingsWanted;
      this.comparison = comparison;
      this.language = language;
      this.wanted = wanted;
    }

    OldNewTable table() {
      Map<RequirementId, Change> byNewId = comparison.byNewId();
      Map<String, List<Requirement>> news = byHeading(comparison.after());
      Map<String, List<Change>> removed = new HashMap<>();
      for (Change change : comparison.changes()) {
        if (change.after().isEmpty()) {
          removed.computeIfAbsent(change.shown().group(), id -> new ArrayList<>()).add(change);
        }
      }
      Map<String, HeadingChange> renamed = new HashMap<>();
      comparison.headings().stream()
          .filter(heading -> headingsWanted.test(heading.shown()))
          .forEach(heading -> renamed.put(heading.shown().id(), heading));
      Optional<Group> chapter = Optional.empty();
      for (Group group : headings()) {
        if (group.isChapter()) {
          chapter = Optional.of(group);
        }
        List<Requirement> standing = news.getOrDefault(group.id(), List.of());
        List<Change> gone = removed.getOrDefault(group.id(), List.of());
        boolean changes =
            gone.stream().anyMatch(wanted)
                || standing.stream()
                    .map(r -> byNewId.get(r.id()))
                    .anyMatch(change -> change != null && wanted.test(change));
        if (!changes && !renamed.containsKey(group.id())) {
          omitted += standing.size();
          continue;
        }
        if (!group.isChapter() && chapter.isPresent()) {
          heading(chapter.get(), Optional.ofNullable(renamed.get(chapter.get().id())));
        }
        chapter = Optional.empty();
        heading(group, Optional.ofNullable(renamed.get(group.id())));
        under(standing, gone, byNewId);
      }
      omit();
      return new OldNewTable(language, rows);
    }

    /** The headings of the new version, those that are gone at the end of their chapter. */
    private List<Group> headings() {
      List<Group> all = new ArrayList<>(comparison.after().groups());
      for (HeadingChange heading : comparison.headings()) {
        if (heading.after().isEmpty()) {
          int place = all.size();
          for (int i = 0; i < all.size(); i++) {
            if (all.get(i).chapter() == heading.shown().chapter()) {
              place = i + 1;
            }
          }
          all.add(place, heading.shown());
        }
      }
      return all;
    }

    private void under(
        List<Requirement> standing, List<Change> gone, Map<RequirementId, Change> byNewId) {
      int next = 0;
      for (Requirement requirement : standing) {
        while (next < gone.size() && gone.get(next).shown().id().compareTo(requirement.id()) <= 0) {
          row(gone.get(next++));
        }
        Change change = byNewId.get(requirement.id());
        if (change == null || !wanted.test(change)) {
          omitted++;
        } else if (change.shown().id().equals(requirement.id())) {
          row(change);
        }
      }
      gone.subList(next, gone.size()).forEach(this::row);
    }

    private void row(Change change) {
      if (!wanted.test(change)) {
        return;
      }
      omit();
      Language shown = language(change.both().map(Requirement::text));
      TextDifference difference =
          TextDifference.between(words(change.before(), shown), words(change.after(), shown));
      rows.add(
          new ChangeRow(
              change,
              cells(change.after(), difference.ofAfter(), change, shown),
              cells(change.before(), difference.ofBefore(), change, shown)));
    }

    private void heading(Group group, Optional<HeadingChange> change) {
      omit();
      Optional<Group> was = change.isPresent() ? change.get().before() : Optional.of(group);
      Optional<Group> is = change.isPresent() ? change.get().after() : Optional.of(group);
      Language shown = language(Stream.of(was, is).flatMap(Optional::stream).map(Group::title));
      TextDifference difference =
          TextDifference.between(
              was.map(each -> each.title().in(shown)).orElse(""),
              is.map(each -> each.title().in(shown)).orElse(""));
      rows.add(
          new HeadingRow(
              group.id(),
              group.isChapter(),
              new Heading(is.isEmpty() ? List.of() : difference.ofAfter(), shown),
              new Heading(was.isEmpty() ? List.of() : difference.ofBefore(), shown)));
    }

    private void omit() {
      if (omitted > 0) {
        rows.add(new OmittedRow(omitted));
        omitted = 0;
      }
    }

    /** The reader's language when all texts are there in it, else the one they all are in. */
    private Language language(Stream<LocalizedText> texts) {
      return language == Language.EN && texts.noneMatch(text -> text.en().isBlank())
          ? Language.EN
          : Language.JA;
    }

    private static String words(List<Requirement> side, Language language) {
      StringBuilder all = new StringBuilder();
      for (Requirement requirement : side) {
        all.append(requirement.title().in(language)).append('\n');
        all.append(requirement.text().in(language)).append('\n');
      }
      return all.toString();
    }

    private static List<Cell> cells(
        List<Requirement> side, List<Span> spans, Change change, Language language) {
      List<Cell> cells = new ArrayList<>();
      int at = 0;
      for (Requirement requirement : side) {
        int title = requirement.title().in(language).length();
        int text = requirement.text().in(language).length();
        cells.add(
            new Cell(
                requirement,
                isIdChanged(requirement, side, change),
                cut(spans, at, at + title),
                cut(spans, at + title + 1, at + title + 1 + text),
                language));
        at += title + text + 2;
      }
      return cells;
    }

    private static boolean isIdChanged(
        Requirement requirement, List<Requirement> side, Change change) {
      List<Requirement> other = side.equals(change.after()) ? change.before() : change.after();
      return other.stream().noneMatch(each -> each.id().equals(requirement.id()));
    }

    private static List<Span> cut(List<Span> spans, int from, int to) {
      List<Span> piece = new ArrayList<>();
      int at = 0;
      for (Span span : spans) {
        int start = Math.max(from, at);
        int end = Math.min(to, at + span.text().length());
        if (start < end) {
          piece.add(new Span(span.mark(), span.text().substring(start - at, end - at)));
        }
        at += span.text().length();
      }
      return piece;
    }

    private static Map<String, List<Requirement>> byHeading(Baseline baseline) {
      Map<String, List<Requirement>> all = new LinkedHashMap<>();
      for (Requirement requirement : baseline.requirements()) {
        all.computeIfAbsent(requirement.group(), id -> new ArrayList<>()).add(requirement);
      }
      return all;
    }
  }

  /** Whether anything in it is marked. */
  public static boolean isMarked(Span span) {
    return span.mark() != Mark.KEPT;
  }
}
