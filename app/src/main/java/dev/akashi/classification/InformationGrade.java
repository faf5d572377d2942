package dev.akashi.classification;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The grade of information on the three axes (FRM-04, LGG-15). */
public record InformationGrade(
    Confidentiality confidentiality, Integrity integrity, InformationAvailability availability) {

  public static InformationGrade of(
      Confidentiality confidentiality, Integrity integrity, InformationAvailability availability) {
    return new InformationGrade(confidentiality, integrity, availability);
  }

  /** Whatever holds several grades is handled at the highest on every axis (LGG-17). */
  public static Optional<InformationGrade> highest(Collection<InformationGrade> grades) {
    if (grades.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InformationGrade(
            highest(grades, InformationGrade::confidentiality),
            highest(grades, InformationGrade::integrity),
            highest(grades, InformationGrade::availability)));
  }

  private static <T extends Comparable<T>> T highest(
      Collection<InformationGrade> grades, Function<InformationGrade, T> axis) {
    return grades.stream().map(axis).max(Comparator.naturalOrder()).orElseThrow();
  }

  @Override
  public String toString() {
    return confidentiality + " " + integrity + " " + availability;
  }
}
