package dev.akashi.exchange.web;

import dev.akashi.exchange.ColumnMatching.Matched;
import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.exchange.Upload;
import dev.akashi.platform.Option;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.Line;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Content.LevelContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/**
 * Which sheet, which row of heads, and what each column holds.
 *
 * @param uses what the columns are shown as, typed or guessed
 */
public record MatchView(
    BaselineDraft draft,
    Upload upload,
    List<String> sheets,
    int sheet,
    Matched matched,
    List<ColumnUse> uses) {

  private static final int SAMPLE = 6;
  private static final int SHOWN = 60;

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public String here() {
    return path() + "/import/" + upload.id();
  }

  public List<Option> sheetOptions() {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      options.add(Option.of(Integer.toString(i), sheets.get(i)));
    }
    return options;
  }

  /** The last column that is read. */
  public String lastRead() {
    return letter(WorkbookReader.MOST_COLUMNS - 1);
  }

  public List<Integer> columns() {
    return IntStream.range(0, table().width()).boxed().toList();
  }

  public String letter(int column) {
    return CellReference.convertNumToColString(column);
  }

  public SheetTable table() {
    return matched.table();
  }

  public int headRow() {
    return matched.headRow();
  }

  public ColumnUse use(int column) {
    return column < uses.size() ? uses.get(column) : ColumnUse.NONE;
  }

  /** What a column may hold beside the marks of a level. */
  public List<ColumnRole> roles() {
    return Arrays.stream(ColumnRole.values()).filter(role -> role != ColumnRole.LEVEL).toList();
  }

  public List<LevelContent> levels() {
    return matched.levels();
  }

  public ColumnUse of(LevelContent level) {
    return ColumnUse.ofLevel(level.name());
  }

  /** A level that the draft does not have: the one chosen, else the one the head names. */
  public Optional<ColumnUse> newLevel(int column) {
    return Optional.of(use(column).level())
        .filter(name -> !name.isEmpty() && isNew(name))
        .or(() -> column < matched.named().size() ? matched.named().get(column) : Optional.empty())
        .filter(this::isNew)
        .map(ColumnUse::ofLevel);
  }

  /** Stands for a level named by a head, where the head names none: choosing it tells why not. */
  public ColumnUse unnamed() {
    return ColumnUse.as(ColumnRole.LEVEL);
  }

  private boolean isNew(String name) {
    return levels().stream().noneMatch(level -> level.name().equals(name));
  }

  /** The row of heads and a few below it. */
  public List<Line> sample() {
    return table().lines().stream().filter(line -> line.row() >= headRow()).limit(SAMPLE).toList();
  }

  public String cell(Line line, int column) {
    String text = line.cell(column).text();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
