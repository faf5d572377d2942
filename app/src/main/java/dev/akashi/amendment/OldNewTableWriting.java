package dev.akashi.amendment;

import dev.akashi.amendment.Comparison.HeadingChange;
import dev.akashi.amendment.OldNewTable.Cell;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.amendment.OldNewTable.Heading;
import dev.akashi.amendment.OldNewTable.HeadingRow;
import dev.akashi.amendment.OldNewTable.OmittedRow;
import dev.akashi.amendment.OldNewTable.Row;
import dev.akashi.amendment.WordsBeside.Marked;
import dev.akashi.amendment.WordsBeside.Words;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the rows of a comparison table: under each heading what changes, and what is left out is
 * counted.
 */
final class OldNewTableWriting {

  private final Comparison comparison;
  private final Language language;
  private final Predicate<Change> wanted;
  private final Predicate<Group> headingsWanted;
  private final List<Row> rows = new ArrayList<>();
  private int omitted;

  OldNewTableWriting(
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

  /** The headings of the new version; one that is gone stands after what stood before it. */
  private List<Group> headings() {
    List<Group> all = new ArrayList<>(comparison.after().groups());
    Set<String> gone =
        comparison.headings().stream()
            .filter(heading -> heading.after().isEmpty())
            .map(heading -> heading.shown().id())
            .collect(Collectors.toSet());
    int place = 0;
    for (Group old : comparison.before().groups()) {
      if (gone.contains(old.id())) {
        all.add(place++, old);
      } else {
        place = placeAfter(all, old.id(), place);
      }
    }
    return all;
  }

  private static int placeAfter(List<Group> all, String id, int otherwise) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return otherwise;
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
    WordsBeside words = WordsBeside.of(words(change.before()), words(change.after()), language);
    rows.add(
        new ChangeRow(
            change,
            cells(change.after(), words.now(), change, words.language()),
            cells(change.before(), words.old(), change, words.language()),
            words.only()));
  }

  private static List<Words> words(List<Requirement> side) {
    return side.stream().map(each -> new Words(each.title(), each.text())).toList();
  }

  private void heading(Group group, Optional<HeadingChange> change) {
    omit();
    Optional<Group> was = change.isPresent() ? change.get().before() : Optional.of(group);
    Optional<Group> is = change.isPresent() ? change.get().after() : Optional.of(group);
    Language shown = language(was, is);
    TextDifference difference =
        TextDifference.between(
            was.map(each -> each.title().in(shown)).orElse(""),
            is.map(each -> each.title().in(shown)).orElse(""));
    rows.add(
        new HeadingRow(
            group.id(),
            group.isChapter(),
            new Heading(is.isEmpty() ? List.of() : difference.ofAfter(), shown),
            new Heading(was.isEmpty() ? List.of() : difference.ofBefore(), shown),
            WordsBeside.only(titles(was), titles(is))));
  }

  private static List<Words> titles(Optional<Group> heading) {
    return heading.stream().map(group -> new Words(group.title(), group.title())).toList();
  }

  private void omit() {
    if (omitted > 0) {
      rows.add(new OmittedRow(omitted));
      omitted = 0;
    }
  }

  /** A title that changes in Japanese only is shown in Japanese. */
  private Language language(Optional<Group> was, Optional<Group> is) {
    Language readable = language(Stream.of(was, is).flatMap(Optional::stream).map(Group::title));
    boolean same =
        was.map(group -> group.title().in(readable))
            .equals(is.map(group -> group.title().in(readable)));
    return same && !was.map(Group::title).equals(is.map(Group::title)) ? Language.JA : readable;
  }

  /** The reader's language when all texts are there in it, else the one they all are in. */
  private Language language(Stream<LocalizedText> texts) {
    return language == Language.EN && texts.noneMatch(text -> text.en().isBlank())
        ? Language.EN
        : Language.JA;
  }

  private List<Cell> cells(
      List<Requirement> side, List<Marked> words, Change change, Language language) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < side.size(); i++) {
      Requirement requirement = side.get(i);
      cells.add(
          new Cell(
              requirement,
              isIdChanged(requirement, side, change),
              words.get(i).title(),
              words.get(i).text(),
              language,
              elsewhere(requirement, side.equals(change.after()), change)));
    }
    return cells;
  }

  private Optional<Group> elsewhere(Requirement requirement, boolean isNew, Change change) {
    return requirement.group().equals(change.shown().group())
        ? Optional.empty()
        : (isNew ? comparison.after() : comparison.before())
            .groups().stream().filter(group -> group.id().equals(requirement.group())).findFirst();
  }

  private static boolean isIdChanged(
      Requirement requirement, List<Requirement> side, Change change) {
    List<Requirement> other = side.equals(change.after()) ? change.before() : change.after();
    return other.stream().noneMatch(each -> each.id().equals(requirement.id()));
  }

  private static Map<String, List<Requirement>> byHeading(Baseline baseline) {
    Map<String, List<Requirement>> all = new LinkedHashMap<>();
    for (Requirement requirement : baseline.requirements()) {
      all.computeIfAbsent(requirement.group(), id -> new ArrayList<>()).add(requirement);
    }
    return all;
  }
}
