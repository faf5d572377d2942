package dev.akashi.exchange;

import java.util.regex.Pattern;

/**
 * What a column of a sheet is used for; as a text {@code TITLE_JA} or {@code LEVEL:2}.
 *
 * @param level the level that the marks of the column are about; empty when it is none of a level,
 *     or as long as the head of the column is to name the level
 */
public record ColumnUse(ColumnRole role, String level) {

  public static final ColumnUse NONE = new ColumnUse(ColumnRole.NONE, "");

  private static final Pattern LEVEL_NAME = Pattern.compile("[0-9A-Za-z-]{1,20}");
  private static final String OF_LEVEL = ColumnRole.LEVEL.name() + ":";

  public ColumnUse {
    if (!level.isEmpty() && (role != ColumnRole.LEVEL || !isLevelName(level))) {
      throw new IllegalArgumentException("not the use of a column: " + role + " " + level);
    }
  }

  public static ColumnUse of(String text) {
    return text.startsWith(OF_LEVEL)
        ? ofLevel(text.substring(OF_LEVEL.length()))
        : as(ColumnRole.valueOf(text));
  }

  public static ColumnUse as(ColumnRole role) {
    return new ColumnUse(role, "");
  }

  public static ColumnUse ofLevel(String name) {
    return new ColumnUse(ColumnRole.LEVEL, name);
  }

  /** Whether a level may be called so. */
  public static boolean isLevelName(String text) {
    return LEVEL_NAME.matcher(text).matches();
  }

  @Override
  public String toString() {
    return role == ColumnRole.LEVEL ? OF_LEVEL + level : role.name();
  }
}
