package dev.akashi.audithours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How many hours engagements took, by what was done and year, told so that no body can be made out:
 * a cell to which too few bodies contributed is withheld, and so is every total over a withheld
 * cell. What is shown is therefore the same whatever a withheld cell holds, and no arithmetic on it
 * leads there.
 *
 * @param leastBodies how many bodies there must be in a cell
 * @param years the columns
 * @param rows what was done, line by line
 * @param all the hours of whole engagements
 */
public record HourFigures(int leastBodies, List<Integer> years, List<Row> rows, Totals all) {

  /**
   * What one engagement took at one kind of work.
   *
   * @param year the year in which its report was issued
   */
  public record Taken(
      String engagement, String body, int year, HourCategory category, int minutes) {}

  /** What a cell says. */
  public sealed interface Cell {}

  /** There was no engagement. */
  public record Nothing() implements Cell {}

  /** There were some, by too few bodies, or another cell could be worked out from it. */
  public record Withheld() implements Cell {}

  /** How many engagements there were, and the quartiles of their minutes. */
  public record Shown(int engagements, int lower, int median, int upper) implements Cell {}

  /** One kind of work. */
  public record Row(HourCategory category, Totals cells) {}

  /**
   * The cells of a line by year, and the one over all its years.
   *
   * @param byYear in the order of the years
   */
  public record Totals(List<Cell> byYear, Cell over) {}

  /** The figures of what was taken. */
  public static HourFigures of(Collection<Taken> taken, int leastBodies) {
    SortedSet<Integer> years = new TreeSet<>();
    SortedSet<HourCategory> categories = new TreeSet<>();
    for (Taken one : taken) {
      years.add(one.year());
      categories.add(one.category());
    }
    List<Row> rows = new ArrayList<>();
    for (HourCategory category : categories) {
      rows.add(
          new Row(
              category,
              totals(
                  years,
                  year ->
                      cell(
                          taken,
                          one -> one.year() == year && one.category().equals(category),
                          leastBodies),
                  () -> cell(taken, one -> one.category().equals(category), leastBodies))));
    }
    Totals all =
        totals(
            years,
            year -> {
              int column = years.headSet(year).size();
              return rows.stream().anyMatch(row -> withheld(row.cells().byYear().get(column)))
                  ? new Withheld()
                  : cell(taken, one -> one.year() == year, leastBodies);
            },
            () -> cell(taken, one -> true, leastBodies));
    return new HourFigures(leastBodies, List.copyOf(years), rows, all);
  }

  /**
   * A line of cells.
   *
   * @param each makes the cell of a year
   * @param over makes the one over all years, when it may be shown
   */
  private static Totals totals(
      SortedSet<Integer> years, IntFunction<Cell> each, Supplier<Cell> over) {
    List<Cell> cells = years.stream().map(each::apply).toList();
    return new Totals(
        cells, cells.stream().anyMatch(HourFigures::withheld) ? new Withheld() : over.get());
  }

  private static boolean withheld(Cell cell) {
    return cell instanceof Withheld;
  }

  /** The cell of those that are meant; each engagement counts once. */
  private static Cell cell(Collection<Taken> taken, Predicate<Taken> meant, int leastBodies) {
    List<Taken> those = taken.stream().filter(meant).toList();
    if (those.isEmpty()) {
      return new Nothing();
    }
    if (those.stream().map(Taken::body).distinct().count() < leastBodies) {
      return new Withheld();
    }
    Map<String, Integer> minutes =
        those.stream()
            .collect(
                Collectors.groupingBy(
                    Taken::engagement, TreeMap::new, Collectors.summingInt(Taken::minutes)));
    List<Integer> sorted = minutes.values().stream().sorted().toList();
    return new Shown(sorted.size(), quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3));
  }

  /** The quartile between the neighbours in proportion, in whole quarters of an hour. */
  private static int quartile(List<Integer> sorted, int quarter) {
    double place = (sorted.size() - 1) * quarter / 4.0;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    double exact = sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    return (int) Math.round(exact / Hours.QUARTER) * Hours.QUARTER;
  }
}
