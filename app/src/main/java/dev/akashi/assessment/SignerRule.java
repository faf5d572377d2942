package dev.akashi.assessment;

import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorRegister;
import dev.akashi.assessor.AuditorRule;
import dev.akashi.assessor.AuditorTerms;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
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

  /**
   * What the register of auditors has of a signer on a day.
   *
   * @param auditor the auditor, when the register has one with the account
   * @param askedFor whether only auditors of the register sign on the day
   * @param lacking what stands against that auditor signing
   */
  public record Registered(
      Optional<Auditor> auditor, boolean askedFor, List<Reason> lacking, LocalDate day) {

    public Registered {
      lacking = List.copyOf(lacking);
    }

    /** Nobody is named, or the register has nothing and is not asked for. */
    public static Registered none() {
      return new Registered(Optional.empty(), false, List.of(), LocalDate.MIN);
    }

    static Registered of(
        AuditorRegister register, OrganisationId body, PersonId person, LocalDate day) {
      Optional<Auditor> auditor = register.find(body, person);
      AuditorTerms terms = register.termsOn(day);
      return new Registered(
          auditor,
          register.signersRegisteredOn(day),
          auditor.map(found -> AuditorRule.lacking(found, terms, day)).orElse(List.of()),
          day);
    }

    /** The signer with what the register has; what was stated counts only where it has nothing. */
    Signer facts(Signer stated) {
      return auditor
          .map(found ->
              new Signer(
                  stated.person(),
                  stated.name(),
                  stated.organisation(),
                  found.qualifiedOn(day),
                  Optional.of(found.experienceYears()),
                  Optional.of(found.nationality())))
          .orElse(stated);
    }

    /** The engagement with its signer as the register has it. */
    Engagement facts(Engagement engagement) {
      return engagement
          .closing()
          .signer()
          .map(signer -> engagement.with(engagement.closing().with(facts(signer))))
          .orElse(engagement);
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

  /**
   * What the signer lacks by the register of auditors; by what is stated only while the programme
   * does not ask for the register.
   */
  public static List<Reason> lacking(
      Signer signer, OrganisationId assessor, Requirements requirements, Registered registered) {
    if (registered.auditor().isEmpty() && !registered.askedFor()) {
      return lacking(signer, assessor, requirements);
    }
    List<Reason> reasons = new ArrayList<>();
    if (!signer.organisation().equals(assessor)) {
      reasons.add(
          Reason.of("assessment.signer-other-body", "FRM-27").with(signer.name()).at("signer"));
    }
    if (registered.auditor().isEmpty()) {
      reasons.add(
          Reason.of("assessment.signer-not-registered", "FRM-27").with(signer.name()).at("signer"));
    }
    registered.lacking().forEach(reason -> reasons.add(reason.at("signer")));
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
