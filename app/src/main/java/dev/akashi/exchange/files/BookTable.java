package dev.akashi.exchange.files;

import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.BookLevel;
import dev.akashi.exchange.Book.Entry;
import dev.akashi.exchange.Book.Heading;
import dev.akashi.exchange.Book.Item;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A baseline as one table, a line for each heading and requirement: for Excel and for CSV. */
public final class BookTable {

  /** A column with its head and a width in letters. */
  public record Column(String head, int width) {}

  /** The mark in the column of a level that selects the requirement. */
  public static final String SELECTED = "○";

  private final Book book;
  private final Words words;
  private final Language language;

  public BookTable(Book book, Words words, Language language) {
    this.book = book;
    this.words = words;
    this.language = language;
  }

  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    add(columns, "number", 14);
    add(columns, "kind", 16);
    add(columns, "title-ja", 32);
    add(columns, "title-en", 32);
    add(columns, "text-ja", 60);
    add(columns, "text-en", 60);
    add(columns, "obligation", 12);
    add(columns, "actor", 14);
    add(columns, "nature", 10);
    add(columns, "frequency", 10);
    add(columns, "cycle", 14);
    add(columns, "examples", 40);
    add(columns, "risks", 30);
    add(columns, "procedures", 50);
    add(columns, "sources", 40);
    book.levels()
        .forEach(level ->
            columns.add(new Column(words.text("exchange.column.level", level.name()), 10)));
    return columns;
  }

  private void add(List<Column> columns, String name, int width) {
    columns.add(new Column(words.text("exchange.column." + name), width));
  }

  public List<List<String>> lines() {
    return book.entries().stream().map(this::line).toList();
  }

  private List<String> line(Entry entry) {
    List<String> line = new ArrayList<>();
    line.add(entry.code().value());
    switch (entry) {
      case Heading heading -> {
        line.add(words.text("exchange.kind.heading"));
        line.add(heading.title().ja());
        line.add(heading.title().en());
        while (line.size() < columns().size()) {
          line.add("");
        }
      }
      case Item item -> item(line, item);
    }
    return line;
  }

  private void item(List<String> line, Item item) {
    line.add(words.label(item.id().kind()));
    line.add(item.title().ja());
    line.add(item.title().en());
    line.add(item.text().ja());
    line.add(item.text().en());
    line.add(words.label(item.obligation()));
    line.add(words.label(item.actor()));
    line.add(item.details().nature().map(words::label).orElse(""));
    line.add(item.details().frequency().map(words::label).orElse(""));
    line.add(item.details().cycle().map(this::cycle).orElse(""));
    line.add(lines(item.details().examples(), this::text));
    line.add(lines(item.details().risks(), this::text));
    line.add(lines(item.details().procedures(), this::step));
    line.add(lines(item.details().provenance(), BookTable::source));
    for (BookLevel level : book.levels()) {
      line.add(level.members().contains(item.id()) ? SELECTED : "");
    }
  }

  private String cycle(AuditCycle cycle) {
    return words.text("exchange.cycle", cycle.everyYears(), Integer.toString(cycle.fromYear()));
  }

  private String step(Procedure step) {
    return words.label(step.aspect())
        + " "
        + words.label(step.technique())
        + " "
        + text(step.text());
  }

  static String source(Provenance from) {
    return (from.document() + " " + from.reference() + " " + from.note()).strip();
  }

  private String text(LocalizedText text) {
    return text.in(language);
  }

  private static <T> String lines(List<T> values, Function<T, String> line) {
    return values.stream().map(line).collect(Collectors.joining("\n"));
  }
}
