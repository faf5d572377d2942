package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The selected assessors and the periods their selection is in force (FRM-26, FRM-29). */
public interface AssessorRegister {

  /** The selection in force on the day, if there is one. */
  Optional<Period> selectionOn(OrganisationId assessor, LocalDate day);

  /** The assessors whose selection is in force on the day. */
  List<OrganisationId> inForceOn(LocalDate day);

  /**
   * The selection in force on the day of an act that is recorded today. While a body is suspended,
   * or after its selection was ended, it cannot act with a day before that either (FRM-28).
   */
  Optional<Period> selectionFor(OrganisationId assessor, LocalDate day, LocalDate today);
}
