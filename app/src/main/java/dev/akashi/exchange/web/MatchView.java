package dev.akashi.exchange.web;

import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.Upload;
import dev.akashi.exchange.files.SheetTable;
import dev.akashi.exchange.files.SheetTable.Line;
import dev.akashi.platform.Option;
import dev.akashi.workshop.BaselineDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/** Which sheet, which row of heads, and what each column holds. */
public record MatchView(
    BaselineDraft draft,
    Upload upload,
    List<String> sheets,
    int sheet,
    int headRow,
    SheetTable table,
    List<ColumnRole> roles) {

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

  public List<Integer> columns() {
    return IntStream.range(0, table.width()).boxed().toList();
  }

  public String letter(int column) {
    return CellReference.convertNumToColString(column);
  }

  public ColumnRole role(int column) {
    return column < roles.size() ? roles.get(column) : ColumnRole.NONE;
  }

  public List<ColumnRole> choices() {
    return List.of(ColumnRole.values());
  }

  /** The row of heads and a few below it. */
  public List<Line> sample() {
    return table.lines().stream().filter(line -> line.row() >= headRow).limit(SAMPLE).toList();
  }

  public String cell(Line line, int column) {
    String text = line.cell(column).text();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
