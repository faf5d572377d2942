package dev.akashi.platform.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of a value; it may say nothing, because it has no such column or because the
 * cell could not be understood.
 */
public record Told<T>(@Nullable T value) {

  public static <T> Told<T> nothing() {
    return new Told<>(null);
  }

  public static <T> Told<T> of(T value) {
    return new Told<>(value);
  }

  public boolean isTold() {
    return value != null;
  }

  /** The value, or the other one where nothing is said. */
  public T or(T otherwise) {
    return value == null ? otherwise : value;
  }
}
