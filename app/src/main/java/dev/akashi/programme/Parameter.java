package dev.akashi.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A programme parameter: its key in the dated data and how its text is read.
 *
 * @param key for example {@code audit.period.max-months}
 * @param read turns the stored text into the value; throws IllegalArgumentException on bad text
 */
public record Parameter<T>(String key, Function<String, T> read) {

  public static Parameter<Integer> number(String key) {
    return new Parameter<>(key, text -> Integer.parseInt(text.strip()));
  }

  public static Parameter<Boolean> flag(String key) {
    return new Parameter<>(
        key,
        text ->
            switch (text.strip()) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("neither true nor false: " + text);
            });
  }

  public static Parameter<String> text(String key) {
    return new Parameter<>(key, String::strip);
  }

  public static Parameter<LocalDate> date(String key) {
    return new Parameter<>(
        key,
        text -> {
          try {
            return LocalDate.parse(text.strip());
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date: " + text, e);
          }
        });
  }

  /** A list, comma separated. */
  public static Parameter<List<String>> list(String key) {
    return new Parameter<>(
        key, text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList());
  }

  /** A set, comma separated, in the order stated. */
  public static Parameter<Set<String>> set(String key) {
    return new Parameter<>(
        key,
        text -> {
          Set<String> values = new LinkedHashSet<>();
          for (String value : text.split(",", -1)) {
            values.add(value.strip());
          }
          return values;
        });
  }

  /** A table of numbers, {@code daily=25,weekly=5}. */
  public static Parameter<Map<String, Integer>> table(String key) {
    return new Parameter<>(
        key,
        text -> {
          Map<String, Integer> rows = new TreeMap<>();
          for (String row : text.split(",", -1)) {
            String[] parts = row.split("=", 2);
            if (parts.length != 2) {
              throw new IllegalArgumentException("not name=number: " + row);
            }
            rows.put(parts[0].strip(), Integer.parseInt(parts[1].strip()));
          }
          return rows;
        });
  }
}
