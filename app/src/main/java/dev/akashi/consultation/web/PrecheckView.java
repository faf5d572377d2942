package dev.akashi.consultation.web;

import dev.akashi.consultation.Consultation;
import dev.akashi.consultation.Prechecks.Checked;
import java.util.List;

/** The check of now with what was given to the support body before. */
public record PrecheckView(Checked checked, List<Consultation> given) {

  public PrecheckView {
    given = List.copyOf(given);
  }

  public String path() {
    return "/provider/statements/" + checked.sheet().id();
  }
}
