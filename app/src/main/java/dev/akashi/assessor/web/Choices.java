package dev.akashi.assessor.web;

import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import java.util.Arrays;
import java.util.List;

/** Options of choices in the reader's language. */
public final class Choices {

  private Choices() {}

  public static List<Option> of(PageContext page, Enum<?>... values) {
    return Arrays.stream(values).map(value -> Option.of(value.name(), page.label(value))).toList();
  }
}
