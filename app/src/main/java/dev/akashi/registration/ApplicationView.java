package dev.akashi.registration;

import java.time.LocalDate;

/** An application as its readers see it: the papers, the history, the day. */
public record ApplicationView(Dossier dossier, ApplicationHistory history, LocalDate today) {

  public Application application() {
    return dossier.application();
  }
}
