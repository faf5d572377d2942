package dev.akashi.usage;

import java.util.UUID;

/** Identifies an application to use a service. */
public record UseApplicationId(UUID value) {

  public static UseApplicationId random() {
    return new UseApplicationId(UUID.randomUUID());
  }

  public static UseApplicationId of(String text) {
    return new UseApplicationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
