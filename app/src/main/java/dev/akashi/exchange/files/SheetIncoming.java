package dev.akashi.exchange.files;

import dev.akashi.baseline.ActingParty;
import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.Incoming;
import dev.akashi.exchange.IncomingRow;
import dev.akashi.exchange.LevelColumn;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.CellText;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * Reads a sheet in the shape of the official attached tables. A number may be whole ({@code
 * 9.2.1.6.PB}), stand before its title in one cell, or be a single figure whose depth the column or
 * the indentation tells.
 */
public final class SheetIncoming {

  private static final Pattern NUMBERED =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)*(?:\\.(?:PB|P|B))?)[.．、:：]?\\s+(.+)", Pattern.DOTALL);
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,3}(\\.(PB|P|B))?");

  private final SheetChoice choice;
  private final List<Integer> numberColumns;
  private final List<String> above = new ArrayList<>();
  private final List<IncomingRow> rows = new ArrayList<>();
  private final Map<Integer, Map<String, Boolean>> marks = new HashMap<>();
  private int skipped;

  private SheetIncoming(SheetChoice choice) {
    this.choice = choice;
    this.numberColumns = choice.columns(ColumnRole.NUMBER);
  }

  /** What a sheet brings; refused when it is empty or no column holds the numbers. */
  public static Incoming read(SheetTable sheet, SheetChoice choice) {
    SheetIncoming reader = new SheetIncoming(choice);
    if (reader.numberColumns.isEmpty()) {
      throw Refusal.input(Reason.atField("columns0", "exchange.no-number-column"));
    }
    List<Line> lines =
        sheet.lines().stream().filter(line -> line.row() > choice.headRow()).toList();
    if (lines.isEmpty()) {
      throw Refusal.input(Reason.atField("sheet", "exchange.empty-sheet"));
    }
    lines.forEach(reader::line);
    return new Incoming(reader.rows, List.of(), reader.levels(sheet), reader.skipped);
  }

  private void line(Line line) {
    Optional<Integer> column =
        numberColumns.stream().filter(c -> !line.cell(c).isBlank()).findFirst();
    if (column.isEmpty()) {
      skipped++;
      return;
    }
    CellText cell = line.cell(column.get());
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
    Matcher withTitle = NUMBERED.matcher(text);
    boolean titled = withTitle.matches();
    int depth = numberColumns.indexOf(column.get()) + cell.indent();
    String number = marked(whole(titled ? withTitle.group(1) : text, depth), line);
    Optional<String> rest = titled ? Optional.of(withTitle.group(2).strip()) : Optional.empty();
    Optional<String> titleJa = words(line, ColumnRole.TITLE_JA);
    Optional<String> textJa = words(line, ColumnRole.TEXT_JA);
    IncomingRow row =
        IncomingRow.at(Integer.toString(line.row()), number)
            .titled(titleJa.or(() -> rest), words(line, ColumnRole.TITLE_EN))
            .saying(textJa, words(line, ColumnRole.TEXT_EN));
    rows.add(marks(line, actor(line, row)));
  }

  /** Notes for each level whether its column holds a mark. */
  private IncomingRow marks(Line line, IncomingRow row) {
    IncomingRow noted = row;
    for (int column : choice.columns(ColumnRole.LEVEL)) {
      String text = line.cell(column).text();
      Optional<Boolean> mark = LevelMark.of(text);
      if (mark.isEmpty()) {
        String level = choice.columns().get(column).level();
        noted = noted.wrong(Reason.of("exchange.bad-level-mark", "FRM-19").with(text, level));
      }
      marks.computeIfAbsent(column, c -> new HashMap<>()).put(row.place(), mark.orElse(false));
    }
    return noted;
  }

  private List<LevelColumn> levels(SheetTable sheet) {
    return choice.columns(ColumnRole.LEVEL).stream()
        .map(column ->
            new LevelColumn(
                choice.columns().get(column).level(),
                CellReference.convertNumToColString(column),
                sheet.line(choice.headRow()).cell(column).text(),
                marks.getOrDefault(column, Map.of())))
        .toList();
  }

  /** A single figure continues the number above it. */
  private String whole(String number, int depth) {
    boolean isPart = depth > 0 && FIGURE.matcher(number).matches() && depth <= above.size();
    String whole = isPart ? above.get(depth - 1) + "." + number : number;
    while (above.size() > depth) {
      above.removeLast();
    }
    String plain = whole.replaceAll("\\.(PB|P|B)$", "");
    while (above.size() <= depth) {
      above.add(plain);
    }
    return whole;
  }

  /** The mark of a column of its own; a mark in the number itself comes first. */
  private String marked(String number, Line line) {
    if (!number.matches("[0-9.]+")) {
      return number;
    }
    String mark =
        words(line, ColumnRole.MARK)
            .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
            .filter(word -> word.matches("PB|P|B"))
            .orElse("");
    return mark.isEmpty() ? number : number + "." + mark;
  }

  private IncomingRow actor(Line line, IncomingRow row) {
    Optional<String> word = words(line, ColumnRole.ACTOR);
    if (word.isEmpty()) {
      return row;
    }
    String plain = Normalizer.normalize(word.get(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean provider = plain.contains("事業者") || plain.contains("provider");
    boolean customer = plain.contains("利用者") || plain.contains("customer");
    if (plain.contains("both") || (provider && customer)) {
      return row.by(Optional.of(ActingParty.BOTH));
    }
    if (provider || customer) {
      return row.by(Optional.of(provider ? ActingParty.PROVIDER : ActingParty.CUSTOMER));
    }
    return row.wrong(Reason.of("exchange.bad-actor", "FRM-23").with(word.get()));
  }

  /** The first column of the role with words in it. */
  private Optional<String> words(Line line, ColumnRole role) {
    return choice.columns(role).stream()
        .map(line::cell)
        .filter(cell -> !cell.isBlank())
        .map(CellText::text)
        .findFirst();
  }
}
