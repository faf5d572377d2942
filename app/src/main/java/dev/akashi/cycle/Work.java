package dev.akashi.cycle;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an audit does with a control in a year. */
public enum Work {
  DESIGN('D'),
  OPERATION('O'),
  /** Whether what was evaluated in an earlier year still stands as it was evaluated. */
  UPDATE_TEST('U');

  private final char letter;

  Work(char letter) {
    this.letter = letter;
  }

  /** The works of letters such as {@code DO}. */
  static Set<Work> of(String letters) {
    Set<Work> works = EnumSet.noneOf(Work.class);
    for (Work work : values()) {
      if (letters.indexOf(work.letter) >= 0) {
        works.add(work);
      }
    }
    return works;
  }

  /** The works as letters in their order; empty for none. */
  public static String letters(Set<Work> works) {
    return works.stream()
        .sorted()
        .map(work -> String.valueOf(work.letter))
        .collect(Collectors.joining());
  }
}
