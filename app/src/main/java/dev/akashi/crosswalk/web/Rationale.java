package dev.akashi.crosswalk.web;

import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads why somebody thinks that two controls correspond. */
final class Rationale {

  /** The longest that is typed; those of mappings that were joined may be longer together. */
  private static final int LONGEST = 4000;

  private static final String FIELD = "rationale";

  private Rationale() {}

  /** The one of a new mapping. */
  static String of(FormInput form) {
    return form.optional(FIELD, LONGEST);
  }

  /** What is typed over a stored one; that one may stay as it is, however long. */
  static String over(String stored, FormInput form) {
    return isSame(form.text(FIELD), stored) ? stored : of(form);
  }

  static String of(ApiInput input, @Nullable String value) {
    return input.optional(FIELD, value, LONGEST);
  }

  static String over(String stored, ApiInput input, @Nullable String value) {
    return value != null && isSame(value, stored) ? stored : of(input, value);
  }

  /** Browsers end lines in their own way. */
  private static boolean isSame(String typed, String stored) {
    return lines(typed).equals(lines(stored));
  }

  private static String lines(String text) {
    return text.strip().replace("\r\n", "\n");
  }
}
