package dev.akashi.assessment;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may sign an assessment report (FRM-27). Everything that is lacking is said at once. */
public final class SignerRule {

  private static final int MOST_YEARS = 70;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private SignerRule() {}

  /**
   * What the programme asks of the signing auditor.
   *
   * @param qualifications the admitted ones; one of them is enough
   * @param nationalities country codes, one of which is asked for; empty when none is
   */
  public record Requirements(
      Set<String> qualifications, int experienceYears, Set<String> nationalities) {}

  /** What is stated of the person who is to sign; what is not stated is empty. */
  public record Stated(
      PersonId person,
      Set<String> qualifications,
      Optional<Integer> experienceYears,
      Optional<String> nationality) {

    public Stated {
      qualifications = Set.copyOf(qualifications);
    }

    Signer named(String name, OrganisationId organisation) {
      return new Signer(person, name, organisation, qualifications, experienceYears, nationality);
    }
  }

  /**
   * A signing auditor, who has an account and issues the report; what is not stated is empty.
   *
   * @param nationality a country code of two letters
   */
  public record Signer(
      PersonId person,
      String name,
      OrganisationId organisation,
      Set<String> qualifications,
      Optional<Integer> experienceYears,
      Optional<String> nationality) {

    public Signer {
      qualifications = Set.copyOf(qualifications);
    }
  }

  /** A country code as it is typed, for example {@code jp}. */
  public static String country(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (!COUNTRY.matcher(code).matches()) {
      throw new IllegalArgumentException(typed);
    }
    return code;
  }

  /** What the signer lacks; empty when the signer may sign for that assessor. */
  public static List<Reason> lacking(
      Signer signer, OrganisationId assessor, Requirements requirements) {
    List<Reason> reasons = new ArrayList<>();
    if (!signer.organisation().equals(assessor)) {
      reasons.add(
          Reason.of("assessment.signer-other-body", "FRM-27").with(signer.name()).at("signer"));
    }
    if (Collections.disjoint(signer.qualifications(), requirements.qualifications())) {
      reasons.add(
          Reason.of("assessment.signer-qualification", "FRM-27")
              .with(List.copyOf(requirements.qualifications()))
              .at("qualifications"));
    }
    experience(signer, requirements.experienceYears()).ifPresent(reasons::add);
    nationality(signer, requirements.nationalities()).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<Reason> nationality(Signer signer, Set<String> wanted) {
    if (wanted.isEmpty() || signer.nationality().filter(wanted::contains).isPresent()) {
      return Optional.empty();
    }
    List<String> codes = wanted.stream().sorted().toList();
    return Optional.of(
        signer
            .nationality()
            .map(stated -> Reason.of("assessment.signer-nationality", "FRM-27").with(stated, codes))
            .orElseGet(
                () -> Reason.of("assessment.signer-nationality-not-stated", "FRM-27").with(codes))
            .at("nationality"));
  }

  private static Optional<Reason> experience(Signer signer, int years) {
    if (signer.experienceYears().isEmpty()) {
      return Optional.of(
          Reason.of("assessment.signer-experience-not-stated", "FRM-27")
              .with(years)
              .at("experienceYears"));
    }
    int stated = signer.experienceYears().get();
    if (stated < 0 || stated > MOST_YEARS) {
      return Optional.of(
          Reason.of("assessment.signer-experience-implausible", "FRM-27")
              .with(stated, MOST_YEARS)
              .at("experienceYears"));
    }
    return signer
        .experienceYears()
        .filter(given -> given < years)
        .map(given ->
            Reason.of("assessment.signer-experience", "FRM-27")
                .with(given, years)
                .at("experienceYears"));
  }
}
