package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a working paper from its form. */
final class PaperForm {

  static final int MOST_EVIDENCE = 10;
  static final int NAME_LENGTH = 300;

  private PaperForm() {}

  /**
   * The work, with what is wrong with it noted in the form; refused when a field is unreadable.
   *
   * @param shown the files that are shown under links that were chosen
   */
  static PaperWork read(
      FormInput form, Function<Set<UUID>, Map<UUID, Evidence>> shown, LocalDate today) {
    Optional<AssessmentPhase> phase = form.choice("phase", AssessmentPhase.class);
    Optional<Technique> technique = form.choice("technique", Technique.class);
    Optional<EvidenceSource> source = form.choice("source", EvidenceSource.class);
    Optional<Judgement> judgement = form.choice("judgement", Judgement.class);
    Optional<LocalDate> doneOn = form.requiredDate("doneOn");
    String sourceName = form.optional("sourceName", NAME_LENGTH);
    String seen = form.optional("seen", EngagementPages.TEXT_LENGTH);
    String ground = form.optional("ground", EngagementPages.TEXT_LENGTH);
    List<Evidence> evidence = evidence(form, shown);
    List<RequirementId> requirements = requirements(form);
    form.refuseIfBad();
    return new PaperWork(
        requirements,
        phase.orElseThrow(),
        technique.orElseThrow(),
        source.orElseThrow(),
        sourceName,
        doneOn.orElse(today),
        seen,
        judgement.orElseThrow(),
        ground,
        evidence,
        form.checked("otherTechnology"));
  }

  static List<RequirementId> requirements(FormInput form) {
    return form.all("requirement").stream().map(ResultPages::requirement).toList();
  }

  /** What was chosen of the files of the statement, and what was typed. */
  private static List<Evidence> evidence(
      FormInput form, Function<Set<UUID>, Map<UUID, Evidence>> shown) {
    List<Evidence> evidence = new ArrayList<>();
    List<Optional<UUID>> links = form.all("file").stream().map(PaperForm::uuid).toList();
    Map<UUID, Evidence> files =
        shown.apply(links.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    for (Optional<UUID> link : links) {
      Optional<Evidence> chosen = link.flatMap(one -> Optional.ofNullable(files.get(one)));
      chosen.ifPresent(evidence::add);
      if (chosen.isEmpty()) {
        form.note(Reason.of("assessment.file-not-shown", "FRM-39").at("file"));
      }
    }
    for (int index = 0; index < MOST_EVIDENCE; index++) {
      String name = form.optional("evidenceName" + index, NAME_LENGTH);
      String hash = form.text("evidenceHash" + index);
      if (!name.isBlank() || !hash.isBlank()) {
        evidence.add(new Evidence(name, hash));
      }
    }
    return evidence.stream().distinct().toList();
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
