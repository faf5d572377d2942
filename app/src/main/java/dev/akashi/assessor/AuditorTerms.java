package dev.akashi.assessor;

import java.util.Set;

/**
 * What the programme asks of a signing auditor (FRM-27, FRM-48).
 *
 * @param qualifications the admitted ones; one of them is enough
 * @param nationalities country codes, one of which is asked for; empty when none is
 * @param trainingHours the hours of training asked for within the months
 * @param confirmed whether the operating body must have seen the papers of the auditor
 */
public record AuditorTerms(
    Set<String> qualifications,
    int experienceYears,
    Set<String> nationalities,
    int trainingHours,
    int trainingMonths,
    boolean confirmed) {

  public AuditorTerms {
    qualifications = Set.copyOf(qualifications);
    nationalities = Set.copyOf(nationalities);
  }
}
