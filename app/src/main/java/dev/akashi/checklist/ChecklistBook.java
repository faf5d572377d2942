package dev.akashi.checklist;

import java.time.LocalDate;

/**
 * A checklist as it goes out.
 *
 * @param day the day on which it goes out
 */
public record ChecklistBook(ChecklistSheet sheet, LocalDate day) {

  public String serviceName() {
    return sheet.head().about().serviceName();
  }
}
