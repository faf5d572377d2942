package dev.akashi.assessment;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may sign an assessment report (FRM-27). Everything that is lacking is said at once. */
public final class SignerRule {

  private SignerRule() {}

  /**
   * What the programme asks of the signing auditor.
   *
   * @param qualifications the admitted ones; one of them is enough
   */
  public record Requirements(
      Set<String> qualifications, int experienceYears, boolean japaneseNationality) {}

  /** The facts stated about a signing auditor; what is not stated is empty. */
  public record Signer(
      String name,
      OrganisationId organisation,
      Set<String> qualifications,
      Optional<Integer> experienceYears,
      Optional<Boolean> japanese) {

    public Signer {
      qualifications = Set.copyOf(qualifications);
    }
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
    if (requirements.japaneseNationality() && !signer.japanese().orElse(false)) {
      String code =
          signer.japanese().isEmpty()
              ? "assessment.signer-nationality-not-stated"
              : "assessment.signer-nationality";
      reasons.add(Reason.of(code, "FRM-27").at("japanese"));
    }
    return reasons;
  }

  private static Optional<Reason> experience(Signer signer, int years) {
    if (signer.experienceYears().isEmpty()) {
      return Optional.of(
          Reason.of("assessment.signer-experience-not-stated", "FRM-27")
              .with(years)
              .at("experienceYears"));
    }
    return signer
        .experienceYears()
        .filter(stated -> stated < years)
        .map(stated ->
            Reason.of("assessment.signer-experience", "FRM-27")
                .with(stated, years)
                .at("experienceYears"));
  }
}
