package dev.akashi.responsibility;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.responsibility.Published.Entry;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.Responsibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries as lines of cells, as a spreadsheet copies them: the number, who, what the service does,
 * what is left to its user.
 */
public final class EntryLines {

  private static final int CELLS = 4;

  private EntryLines() {}

  /** What was read, and what was wrong with it. */
  public record Read(List<Entry> entries, List<Reason> problems) {}

  /** The entries as lines, for editing them. */
  public static String write(List<Entry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry ->
        lines
            .append(entry.requirement())
            .append('\t')
            .append(entry.responsibility().name())
            .append('\t')
            .append(oneLine(entry.provided()))
            .append('\t')
            .append(oneLine(entry.leftToUser()))
            .append('\n'));
    return lines.toString();
  }

  /**
   * Reads every line, telling all that is wrong at once.
   *
   * @param words who is meant by a word
   */
  static Read read(
      String text, Baseline baseline, Function<String, Optional<Responsibility>> words) {
    List<Entry> entries = new ArrayList<>();
    List<Reason> problems = new ArrayList<>();
    Set<RequirementId> seen = new HashSet<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        read(line, number, baseline, words, seen, entries, problems);
      }
    }
    return new Read(entries, problems);
  }

  private static void read(
      String line,
      int number,
      Baseline baseline,
      Function<String, Optional<Responsibility>> words,
      Set<RequirementId> seen,
      List<Entry> entries,
      List<Reason> problems) {
    String[] cells = (line + "\t\t\t").split("\t", CELLS + 1);
    RequirementId id = requirement(cells[0].strip());
    @Nullable Responsibility who = words.apply(cells[1].strip()).orElse(null);
    String provided = cells[2].strip();
    String left = cells[3].strip();
    if (id == null || baseline.find(id).isEmpty()) {
      problems.add(problem("responsibility.not-asked", number, cells[0].strip()));
    } else if (!seen.add(id)) {
      problems.add(problem("responsibility.twice", number, id.value()));
    } else if (cells.length > CELLS && !cells[CELLS].isBlank()) {
      problems.add(problem("responsibility.more-cells", number, cells[CELLS].strip()));
    } else if (who == null) {
      problems.add(problem("responsibility.who-unknown", number, cells[1].strip()));
    } else if (who != Responsibility.PROVIDER && left.isEmpty()) {
      problems.add(
          Reason.of("responsibility.duty-missing", "FRM-02").with(number, id.value()).at("lines"));
    } else if (provided.length() > AnswerLimits.LONGEST_REASON
        || left.length() > AnswerLimits.LONGEST_REASON) {
      problems.add(problem("responsibility.too-long", number, AnswerLimits.LONGEST_REASON));
    } else {
      entries.add(new Entry(id, who, provided, left));
    }
  }

  private static Reason problem(String code, int line, Object what) {
    return Reason.atField("lines", code, line, what);
  }

  private static @Nullable RequirementId requirement(String text) {
    try {
      return RequirementId.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ").strip();
  }
}
