package dev.akashi.statement.web;

import static dev.akashi.statement.web.WorkspaceFilter.folded;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a block that was copied from a spreadsheet: which requirement each row means and what its
 * answer would be. An empty cell leaves what is stored.
 */
@Component
class PasteReader {

  private final Texts texts;
  private final PastedCells cells;

  PasteReader(Texts texts, PastedCells cells) {
    this.texts = texts;
    this.cells = cells;
  }

  /**
   * Reads a block.
   *
   * @param rows the rows from the one at which the block begins, when its rows name none
   * @param from the column of its first cell, when it has neither headings nor ids
   */
  List<PasteLine> read(
      String block,
      Baseline baseline,
      StatementContent content,
      List<Requirement> rows,
      PasteColumn from) {
    List<List<String>> table = ClipboardTable.rows(block);
    if (table.isEmpty()) {
      return List.of();
    }
    Optional<List<Optional<PasteColumn>>> headings = headings(table.getFirst());
    List<List<String>> body = headings.isPresent() ? table.subList(1, table.size()) : table;
    List<Optional<PasteColumn>> layout = headings.orElseGet(() -> layout(table, baseline, from));
    int first = headings.isPresent() ? 2 : 1;
    Set<Requirement> met = new HashSet<>();
    List<PasteLine> lines = new ArrayList<>();
    for (int index = 0; index < body.size(); index++) {
      List<Reason> problems = new ArrayList<>();
      Map<PasteColumn, String> row = named(body.get(index), layout, problems);
      Optional<Requirement> requirement = requirement(row, layout, baseline, rows, index, problems);
      if (requirement.isPresent() && !met.add(requirement.get())) {
        problems.add(Reason.of("statement.paste-row-twice").with(requirement.get().id().value()));
      }
      Optional<Answer> before = requirement.map(r -> content.answer(r.id()));
      lines.add(
          new PasteLine(
              first + index,
              requirement
                  .map(r -> r.id().value())
                  .orElse(LineReader.beginning(row.getOrDefault(PasteColumn.ID, ""))),
              requirement,
              before,
              requirement.map(r -> cells.onto(content.answer(r.id()), row, problems)),
              problems));
    }
    return lines;
  }

  /** The columns by the headings of the first row; empty when that row has none. */
  private Optional<List<Optional<PasteColumn>>> headings(List<String> first) {
    List<Optional<PasteColumn>> found = first.stream().map(this::column).toList();
    long known = found.stream().filter(Optional::isPresent).count();
    return known >= 2 || (known == 1 && first.size() == 1) ? Optional.of(found) : Optional.empty();
  }

  private Optional<PasteColumn> column(String heading) {
    return Arrays.stream(PasteColumn.values())
        .filter(column ->
            Stream.of(Language.values())
                .map(language -> texts.text(language, column.heading()))
                .anyMatch(label -> folded(label).equals(folded(heading))))
        .findFirst();
  }

  private static List<Optional<PasteColumn>> layout(
      List<List<String>> table, Baseline baseline, PasteColumn from) {
    boolean namesRows = table.stream().anyMatch(row -> find(baseline, row.getFirst()).isPresent());
    PasteColumn first =
        namesRows ? PasteColumn.ID : from == PasteColumn.ID ? PasteColumn.TREATMENT : from;
    return Arrays.stream(PasteColumn.values())
        .filter(column -> column.compareTo(first) >= 0)
        .map(Optional::of)
        .toList();
  }

  private static Map<PasteColumn, String> named(
      List<String> row, List<Optional<PasteColumn>> layout, List<Reason> problems) {
    Map<PasteColumn, String> named = new EnumMap<>(PasteColumn.class);
    for (int index = 0; index < row.size(); index++) {
      Optional<PasteColumn> column = index < layout.size() ? layout.get(index) : Optional.empty();
      String text = row.get(index);
      if (column.isPresent()) {
        named.put(column.get(), text);
      } else if (!text.isEmpty()) {
        problems.add(
            Reason.of("statement.paste-cell-without-column").with(LineReader.beginning(text)));
      }
    }
    return named;
  }

  private static Optional<Requirement> requirement(
      Map<PasteColumn, String> row,
      List<Optional<PasteColumn>> layout,
      Baseline baseline,
      List<Requirement> rows,
      int index,
      List<Reason> problems) {
    if (layout.contains(Optional.of(PasteColumn.ID))) {
      Optional<Requirement> named = find(baseline, row.getOrDefault(PasteColumn.ID, ""));
      if (named.isEmpty()) {
        problems.add(
            Reason.of("statement.paste-row-unknown")
                .with(LineReader.beginning(row.getOrDefault(PasteColumn.ID, ""))));
      }
      return named;
    }
    if (index >= rows.size()) {
      problems.add(Reason.of("statement.paste-below-last"));
      return Optional.empty();
    }
    return Optional.of(rows.get(index));
  }

  private static Optional<Requirement> find(Baseline baseline, String id) {
    String plain = folded(id).toUpperCase(Locale.ROOT).strip();
    return baseline.requirements().stream()
        .filter(requirement -> requirement.id().value().equals(plain))
        .findFirst();
  }
}
