package dev.akashi.checklist;

import java.util.Optional;

/**
 * A checklist in a list.
 *
 * @param answered how many questions have an answer
 * @param shortfalls how many of them tell of something missing
 * @param latest how it went out last
 */
public record ChecklistLine(
    Checklist head, int answered, int shortfalls, Optional<HandOver> latest) {

  /** The hand-over that the provider has not answered. */
  public Optional<HandOver> open() {
    return latest.filter(HandOver::isOpen);
  }
}
