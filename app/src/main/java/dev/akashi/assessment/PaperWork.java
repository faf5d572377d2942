package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.CanonicalJson;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a working paper says: how, from whom and when something was looked at for which
 * requirements, what was seen, and what it comes to on what ground (FRM-39). The evidence itself
 * stays with the assessor; its name and SHA-256 are kept so that it can be told again.
 *
 * @param requirements at least one; one piece of work may serve several
 * @param phase design or operation
 * @param sourceName the person asked, the place or the system looked at
 * @param otherTechnology what the provider uses is none of the examples of the baseline (FRM-37)
 */
public record PaperWork(
    List<RequirementId> requirements,
    AssessmentPhase phase,
    Technique technique,
    EvidenceSource source,
    String sourceName,
    LocalDate doneOn,
    String seen,
    Judgement judgement,
    String ground,
    List<Evidence> evidence,
    boolean otherTechnology) {

  private static final String FORM = "akashi-working-paper-1";
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Where evidence comes from; from the audited party itself in principle. */
  public enum EvidenceSource {
    AUDITEE,
    INTERNAL_AUDIT,
    OTHER_CERTIFICATION
  }

  /** What the work came to. */
  public enum Judgement {
    CONFORMS,
    DEVIATES
  }

  /** A document by its name and the SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
  public record Evidence(String name, String sha256) {}

  public PaperWork {
    requirements = requirements.stream().sorted().distinct().toList();
    evidence = List.copyOf(evidence);
  }

  /** Work on what the examples of the baseline name. */
  public PaperWork(
      List<RequirementId> requirements,
      AssessmentPhase phase,
      Technique technique,
      EvidenceSource source,
      String sourceName,
      LocalDate doneOn,
      String seen,
      Judgement judgement,
      String ground,
      List<Evidence> evidence) {
    this(
        requirements,
        phase,
        technique,
        source,
        sourceName,
        doneOn,
        seen,
        judgement,
        ground,
        evidence,
        /* otherTechnology= */ false);
  }

  /** What stands against writing it down at all: papers are on design or on operation. */
  List<Reason> otherPhase() {
    return phase == AssessmentPhase.FAIR_PRESENTATION
        ? List.of(Reason.of("assessment.paper-phase", "FRM-33").at("phase"))
        : List.of();
  }

  /**
   * What is lacking for somebody to stand for it; every reason at once.
   *
   * @param began the day on which the fieldwork of the engagement began
   */
  public List<Reason> lacking(LocalDate began, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (requirements.isEmpty()) {
      reasons.add(Reason.of("assessment.paper-of-nothing", "FRM-39").at("requirement"));
    }
    reasons.addAll(otherPhase());
    if (sourceName.isBlank()) {
      reasons.add(Reason.of("assessment.paper-source", "FRM-39").at("sourceName"));
    }
    if (doneOn.isAfter(today)) {
      reasons.add(Reason.of("assessment.step-in-future", "FRM-39").with(doneOn).at("doneOn"));
    }
    if (doneOn.isBefore(began)) {
      reasons.add(
          Reason.of("assessment.step-before-fieldwork", "FRM-33").with(doneOn, began).at("doneOn"));
    }
    if (seen.isBlank()) {
      reasons.add(Reason.of("assessment.step-description", "FRM-39").at("seen"));
    }
    if (ground.isBlank()) {
      reasons.add(Reason.of("assessment.paper-ground", "FRM-45").at("ground"));
    }
    reasons.addAll(evidenceLacking());
    return reasons;
  }

  /** An interview and something seen on the spot may leave no document behind. */
  private List<Reason> evidenceLacking() {
    boolean leavesDocuments =
        technique == Technique.INSPECTION || technique == Technique.REPERFORMANCE;
    if (evidence.isEmpty() && leavesDocuments) {
      return List.of(
          Reason.of("assessment.evidence-needed", "FRM-39").with(technique).at("evidenceName0"));
    }
    List<Reason> reasons = new ArrayList<>();
    for (int place = 0; place < evidence.size(); place++) {
      if (evidence.get(place).name().isBlank()) {
        reasons.add(Reason.of("assessment.evidence-missing", "FRM-39").at("evidenceName" + place));
      }
      if (!SHA_256.matcher(evidence.get(place).sha256()).matches()) {
        reasons.add(Reason.of("assessment.evidence-hash", "FRM-39").at("evidenceHash" + place));
      }
    }
    return reasons;
  }

  /** The seal of the content, 64 lower-case hexadecimal digits. */
  public String seal() {
    String canonical =
        CanonicalJson.write(
            Map.ofEntries(
                Map.entry("form", FORM),
                Map.entry("requirements", requirements.stream().map(Object::toString).toList()),
                Map.entry("phase", phase.name()),
                Map.entry("technique", technique.name()),
                Map.entry("source", source.name()),
                Map.entry("sourceName", sourceName),
                Map.entry("doneOn", doneOn.toString()),
                Map.entry("seen", seen),
                Map.entry("judgement", judgement.name()),
                Map.entry("ground", ground),
                Map.entry("otherTechnology", otherTechnology),
                Map.entry(
                    "evidence",
                    evidence.stream()
                        .map(one -> Map.of("name", one.name(), "sha256", one.sha256()))
                        .toList())));
    return Sha256.hex(canonical);
  }
}
