package dev.akashi.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the text of a parameter is read, and with that which texts are good. */
public enum ParameterType {
  /** A whole number from 0 to 9999. */
  NUMBER {
    @Override
    public boolean accepts(String text) {
      return WHOLE.matcher(text.strip()).matches();
    }
  },
  /** {@code true} or {@code false}. */
  FLAG {
    @Override
    public boolean accepts(String text) {
      return FLAGS.contains(text.strip());
    }
  },
  /** Any text that is not empty. */
  TEXT {
    @Override
    public boolean accepts(String text) {
      return !text.isBlank();
    }
  },
  /** A day, {@code 2022-03-31}. */
  DATE {
    @Override
    public boolean accepts(String text) {
      try {
        return LocalDate.parse(text.strip()).getYear() > 1900;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  },
  /** Values separated by commas. */
  LIST {
    @Override
    public boolean accepts(String text) {
      return parts(text).stream().noneMatch(String::isEmpty);
    }
  },
  /** Values separated by commas, none twice. */
  SET {
    @Override
    public boolean accepts(String text) {
      return LIST.accepts(text) && parts(text).stream().distinct().count() == parts(text).size();
    }
  },
  /** Names with numbers, {@code daily=25, weekly=5}, no name twice. */
  TABLE {
    @Override
    public boolean accepts(String text) {
      List<String> rows = parts(text);
      return rows.stream().allMatch(row -> ROW.matcher(row).matches())
          && rows.stream().map(row -> row.split("=", 2)[0].strip()).distinct().count()
              == rows.size();
    }
  };

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  private static final Pattern ROW = Pattern.compile("[^=]*[^=\\s]\\s*=\\s*[0-9]{1,4}");
  private static final List<String> FLAGS = List.of("true", "false");

  /** Whether the text can be read as this type. */
  public abstract boolean accepts(String text);

  /** The lower-case name used in files and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a lower-case name. */
  public static ParameterType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown type '" + code + "'"));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
