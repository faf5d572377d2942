package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An auditor of a body, as the register has it (FRM-27, FRM-48).
 *
 * @param person the account, when the auditor has one
 * @param nationality a country code of two letters
 * @param signs whether the auditor signs reports
 * @param leftOn the last day at the body, once it is known
 * @param confirmed the last time that the operating body saw the papers of the auditor
 */
public record Auditor(
    AuditorId id,
    OrganisationId assessor,
    Optional<PersonId> person,
    String name,
    String nationality,
    int experienceYears,
    boolean signs,
    Optional<LocalDate> leftOn,
    List<Qualification> qualifications,
    List<Training> trainings,
    Optional<Confirmation> confirmed,
    int revision) {

  public Auditor {
    qualifications = List.copyOf(qualifications);
    trainings = List.copyOf(trainings);
  }

  /** An auditor whose papers nobody has seen yet. */
  public Auditor(
      AuditorId id,
      OrganisationId assessor,
      Optional<PersonId> person,
      String name,
      String nationality,
      int experienceYears,
      boolean signs,
      Optional<LocalDate> leftOn,
      List<Qualification> qualifications,
      List<Training> trainings,
      int revision) {
    this(
        id,
        assessor,
        person,
        name,
        nationality,
        experienceYears,
        signs,
        leftOn,
        qualifications,
        trainings,
        Optional.empty(),
        revision);
  }

  /**
   * That the operating body saw the papers.
   *
   * @param facts what the register had of the auditor then
   * @param seen which papers
   */
  public record Confirmation(String facts, String seen, LocalDate on, String by) {}

  /** A qualification; without a last day it does not lapse. */
  public record Qualification(
      String code, String number, LocalDate validFrom, Optional<LocalDate> validUntil) {

    public boolean validOn(LocalDate day) {
      return !day.isBefore(validFrom) && validUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /**
   * A course that was attended.
   *
   * @param struckWhy why the record does not count; empty when it does
   */
  public record Training(
      TrainingId id,
      String course,
      LocalDate heldOn,
      int hours,
      String recordedBy,
      String struckWhy) {

    public boolean counts() {
      return struckWhy.isEmpty();
    }
  }

  /** What the event log keeps of the auditor; training has its own events. */
  String inWords() {
    return String.join(
        "; ", facts(), "signs=" + signs, "left=" + leftOn.map(LocalDate::toString).orElse("-"));
  }

  /** What papers show of the auditor: who it is, and which qualifications and experience. */
  String facts() {
    String held =
        qualifications.stream()
            .sorted(Comparator.comparing(Qualification::code))
            .map(each ->
                each.code()
                    + " "
                    + each.number()
                    + " "
                    + each.validFrom()
                    + "/"
                    + each.validUntil().map(LocalDate::toString).orElse(""))
            .collect(Collectors.joining(", "));
    return String.join(
        "; ",
        name,
        person.map(PersonId::toString).orElse("-"),
        nationality,
        String.valueOf(experienceYears),
        held);
  }

  /** Whether the operating body had seen, by that day, the papers for what the register has. */
  public boolean confirmedOn(LocalDate day) {
    return confirmed
        .filter(seen -> seen.facts().equals(facts()) && !seen.on().isAfter(day))
        .isPresent();
  }

  public boolean presentOn(LocalDate day) {
    return leftOn.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The codes of the qualifications that are valid on the day. */
  public Set<String> qualifiedOn(LocalDate day) {
    return qualifications.stream()
        .filter(held -> held.validOn(day))
        .map(Qualification::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The hours of training in so many months up to and including the day. */
  public int hoursUpTo(LocalDate day, int months) {
    LocalDate since = day.minusMonths(months);
    return trainings.stream()
        .filter(Training::counts)
        .filter(course -> course.heldOn().isAfter(since) && !course.heldOn().isAfter(day))
        .mapToInt(Training::hours)
        .sum();
  }
}
