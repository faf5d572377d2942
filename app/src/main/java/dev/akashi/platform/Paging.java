package dev.akashi.platform;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param start the place of the first one, 0 for the beginning
 * @param size how many at most
 */
public record Paging(int start, int size) {

  /** The longest part that a call can ask for. */
  public static final int MOST = 500;

  private static final String START = "start";

  /** As a call asks for it; what is no number is refused, and more than the most is the most. */
  public static Paging of(String start, String size) {
    return new Paging(
        number(START, start, Integer.MAX_VALUE), Math.max(1, number("size", size, MOST)));
  }

  /** Where a page of a list starts; what is no number is the beginning. */
  public static int start(FormInput form) {
    return start(form, START);
  }

  /** The same for a page with several lists. */
  public static int start(FormInput form, String field) {
    String start = form.text(field);
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 0;
  }

  /** Where the next part starts; empty on the last. */
  public @Nullable Integer next(int total) {
    long next = (long) start + size;
    return next < total ? (int) next : null;
  }

  private static int number(String field, String text, int most) {
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.input(Reason.atField(field, "input.not-a-number", text));
    }
    return Math.min(most, Integer.parseInt(text));
  }
}
