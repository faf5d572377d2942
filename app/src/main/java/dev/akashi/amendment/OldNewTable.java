package dev.akashi.amendment;

import dev.akashi.amendment.TextDifference.Mark;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Language;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * A heading, for context; both sides are there even when nothing of it changed.
   *
   * @param only the language of its title when that changes in this one only
   */
  public record HeadingRow(
      String id, boolean isChapter, Heading now, Heading old, Optional<Language> only)
      implements Row {

    /** Whether anything of the heading changed. */
    public boolean isChanged() {
      return !now.title().equals(old.title()) || only.isPresent();
    }

    /** Whether the reader of a table in that language is told that the other one stays as it is. */
    public boolean isNoted(Language reader) {
      return WordsBeside.isNoted(only, reader);
    }
  }

  /** One side of a heading; without spans when this side has none. */
  public record Heading(List<Span> title, Language language) {}

  /** So many requirements that do not change. */
  public record OmittedRow(int count) implements Row {}

  /**
   * A change.
   *
   * @param only the language of the words that change when they change in that one only; the
   *     Japanese is the official text
   */
  public record ChangeRow(Change change, List<Cell> now, List<Cell> old, Optional<Language> only)
      implements Row {

    /** Whether the reader of a table in that language is told that the other one stays as it is. */
    public boolean isNoted(Language reader) {
      return WordsBeside.isNoted(only, reader);
    }
  }

  /**
   * A requirement on one side of a change.
   *
   * @param elsewhere the heading it stands under on its side when it is not that of the row
   */
  public record Cell(
      Requirement requirement,
      boolean idChanged,
      List<Span> title,
      List<Span> text,
      Language language,
      Optional<Group> elsewhere) {}

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
    return new OldNewTableWriting(comparison, language, wanted, headingsWanted).table();
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

  /** Whether anything in it is marked. */
  public static boolean isMarked(Span span) {
    return span.mark() != Mark.KEPT;
  }
}
