package dev.akashi.assessment.files;

import dev.akashi.assessment.files.PopulationFile.Doubt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at the first rows of a file, and says where the headings may not be what they seem. */
final class FirstRows {

  private static final int LOOKED_AT = 50;

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\p{Nd}.,]*\\p{Nd}[\\p{Nd}.,]*");
  private static final Pattern DAY =
      Pattern.compile("\\p{Nd}{4}[-/.年]\\p{Nd}{1,2}[-/.月]\\p{Nd}{1,2}日?.*");
  private static final Pattern SEPARATES = Pattern.compile("[;；|｜，、]");

  private int rows;
  private int most;
  private List<String> first = List.of();

  /** Takes a row below the headings. */
  void row(List<String> cells) {
    if (rows == LOOKED_AT) {
      return;
    }
    if (rows == 0) {
      first = cells.stream().map(String::strip).toList();
    }
    rows++;
    most = Math.max(most, filled(cells));
  }

  /**
   * What may be wrong.
   *
   * @param columns the places of the columns that make the key
   */
  Set<Doubt> doubts(List<String> headings, int[] columns) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (filled(headings) < most) {
      doubts.add(Doubt.TITLE_ABOVE);
    }
    boolean data =
        IntStream.of(columns).anyMatch(column -> likeData(headings.get(column), column))
            || headings.stream().anyMatch(heading -> DAY.matcher(heading).matches());
    if (data) {
      doubts.add(Doubt.HEADING_LIKE_DATA);
    }
    if (headings.size() == 1 && SEPARATES.matcher(headings.getFirst()).find()) {
      doubts.add(Doubt.SEPARATOR);
    }
    return doubts;
  }

  private boolean likeData(String heading, int column) {
    boolean numbered = DIGITS.matcher(heading).find();
    boolean alike = column < first.size() && shape(heading).equals(shape(first.get(column)));
    return NUMBER.matcher(heading).matches() || (numbered && alike);
  }

  private static String shape(String cell) {
    return LETTERS.matcher(DIGITS.matcher(cell).replaceAll("9")).replaceAll("a");
  }

  private static int filled(List<String> cells) {
    return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
