package dev.akashi.assessment.files;

import dev.akashi.assessment.files.PopulationFile.Keys;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.PopulationBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes the rows of a file: the first one that is not blank names the columns. */
final class KeyRows {

  /** Stands between the parts of a key of several columns. */
  private static final String BETWEEN = "|";

  private static final int SHOWN = 20;

  /** How many keys are remembered from the beginning and from the end. */
  private static final int ENDS = 5;

  private final List<String> wanted;
  private final PopulationBuilder keys = new PopulationBuilder();
  private final FirstRows below = new FirstRows();
  private final List<String> first = new ArrayList<>();
  private final Deque<String> last = new ArrayDeque<>();
  private List<String> headings = List.of();
  private int[] columns = {};

  KeyRows(List<String> wanted) {
    this.wanted = wanted.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * Takes a row; one without any text is passed over.
   *
   * @param number its place in the file, from 1
   */
  void row(int number, List<String> cells) throws BadPopulationException {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (columns.length == 0) {
      headings = cells.stream().map(String::strip).toList();
      columns = columns();
      return;
    }
    below.row(cells);
    String key = key(cells);
    keys.add(key, number);
    remember(key.strip());
  }

  /** The keys of all rows that were taken. */
  Keys keys() throws BadPopulationException {
    if (columns.length == 0) {
      throw PopulationFile.refused("assessment.file-empty");
    }
    return new Keys(
        keys.build(),
        IntStream.of(columns).mapToObj(headings::get).collect(Collectors.joining(BETWEEN)),
        headings,
        below.doubts(headings, columns),
        first,
        List.copyOf(last));
  }

  private void remember(String key) {
    if (first.size() < ENDS) {
      first.add(key);
      return;
    }
    last.addLast(key);
    if (last.size() > ENDS) {
      last.removeFirst();
    }
  }

  private String key(List<String> cells) {
    if (columns.length == 1) {
      return cell(cells, columns[0]);
    }
    List<String> parts =
        IntStream.of(columns).mapToObj(column -> cell(cells, column).strip()).toList();
    // Part by part a key may lack something, but not all of it.
    return parts.stream().allMatch(String::isEmpty) ? "" : String.join(BETWEEN, parts);
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private int[] columns() {
    if (wanted.isEmpty()) {
      return new int[] {0};
    }
    List<Reason> reasons = new ArrayList<>();
    int[] found = new int[wanted.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = headings.indexOf(wanted.get(i));
      if (found[i] < 0) {
        reasons.add(
            Reason.of("assessment.no-such-column", "FRM-38")
                .with(wanted.get(i), shown())
                .at("keyColumns"));
      } else if (headings.lastIndexOf(wanted.get(i)) != found[i]) {
        reasons.add(
            Reason.of("assessment.column-twice", "FRM-38").with(wanted.get(i)).at("keyColumns"));
      }
    }
    Refusal.inputUnlessEmpty(reasons);
    return found;
  }

  private String shown() {
    String some =
        headings.stream()
            .filter(name -> !name.isEmpty())
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    return headings.size() > SHOWN ? some + ", …" : some;
  }
}
