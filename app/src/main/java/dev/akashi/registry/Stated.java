package dev.akashi.registry;

import java.util.Optional;

/** A value to filter by: one that is stated, or that none is stated. */
public record Stated<T>(Optional<T> value) {

  public static <T> Stated<T> as(T value) {
    return new Stated<>(Optional.of(value));
  }

  public static <T> Stated<T> not() {
    return new Stated<>(Optional.empty());
  }
}
