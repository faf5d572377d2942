package dev.akashi.exchange;

import java.util.Map;

/**
 * What a column of marks says about a level: of the requirements in the sheet it selects those with
 * a mark. Requirements that are not in the sheet are not spoken of.
 *
 * @param place which column it is, for people
 * @param head the words at its head
 * @param marks whether there is a mark, by the place of the row
 */
public record LevelColumn(String name, String place, String head, Map<String, Boolean> marks) {

  public LevelColumn {
    marks = Map.copyOf(marks);
  }

  public boolean marks(String row) {
    return marks.getOrDefault(row, false);
  }
}
