package dev.akashi.registration.web;

import dev.akashi.platform.ApiInput;
import org.jspecify.annotations.Nullable;

/** Numbers in JSON bodies. */
final class Bodies {

  private Bodies() {}

  static int revision(ApiInput input, @Nullable Integer value) {
    return number(input, "revision", value);
  }

  /** A number that must be there; a missing one is noted. */
  static int number(ApiInput input, String field, @Nullable Integer value) {
    return input
        .read(
            field, value == null ? null : value.toString(), "input.not-a-number", Integer::valueOf)
        .orElse(-1);
  }
}
