package dev.akashi.risk.web;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskCriterion;
import dev.akashi.risk.RiskLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many risks stand at each likelihood and impact.
 *
 * @param rows the impacts, the highest first
 * @param likelihood the words for the columns, lowest first
 */
public record HeatMap(List<Row> rows, List<LocalizedText> likelihood) {

  private static final int LEFT = 28;
  private static final int WIDE = 64;
  private static final int HIGH = 40;

  /** One impact. */
  public record Row(int impact, LocalizedText word, List<Cell> cells) {}

  /** One likelihood and impact with the numbers of the risks there. */
  public record Cell(int likelihood, int product, boolean acceptable, List<Integer> numbers) {}

  /**
   * The map before anything is done, or of what is left.
   *
   * @param residual what is left; risks that do not tell it stand where they are now
   */
  public static HeatMap of(RiskCriterion criterion, List<Risk> risks, boolean residual) {
    Map<RiskLevel, List<Integer>> at =
        risks.stream()
            .collect(
                Collectors.groupingBy(
                    risk -> residual ? risk.now() : risk.content().level(),
                    Collectors.mapping(Risk::number, Collectors.toList())));
    int steps = criterion.scale().likelihood().size();
    int highest = criterion.scale().impact().size();
    return new HeatMap(
        IntStream.iterate(highest, impact -> impact >= 1, impact -> impact - 1)
            .mapToObj(impact ->
                new Row(
                    impact,
                    criterion.scale().impact().get(impact - 1),
                    IntStream.rangeClosed(1, steps)
                        .mapToObj(likelihood -> cell(criterion, at, likelihood, impact))
                        .toList()))
            .toList(),
        criterion.scale().likelihood());
  }

  private static Cell cell(
      RiskCriterion criterion, Map<RiskLevel, List<Integer>> at, int likelihood, int impact) {
    RiskLevel level = new RiskLevel(likelihood, impact);
    return new Cell(
        likelihood, level.product(), criterion.accepts(level), at.getOrDefault(level, List.of()));
  }

  public int width() {
    return LEFT + likelihood.size() * WIDE;
  }

  public int height() {
    return (rows.size() + 1) * HIGH - HIGH / 3;
  }

  public int x(Cell cell) {
    return LEFT + (cell.likelihood() - 1) * WIDE;
  }

  public int y(Row row) {
    return (rows.size() - row.impact()) * HIGH;
  }

  public int cellWidth() {
    return WIDE - 2;
  }

  public int cellHeight() {
    return HIGH - 2;
  }

  /** The middle of a cell from its upper left corner. */
  public int middleX() {
    return WIDE / 2 - 1;
  }

  public int middleY() {
    return HIGH / 2 + 5;
  }

  /** Where the steps of likelihood stand below the cells. */
  public int footY() {
    return rows.size() * HIGH + HIGH / 2;
  }
}
