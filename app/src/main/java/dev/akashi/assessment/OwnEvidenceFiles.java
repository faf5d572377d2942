package dev.akashi.assessment;

import dev.akashi.assessment.db.OwnEvidenceRows;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.FileUpload;
import dev.akashi.evidence.KeptFiles;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that the people of a team made or took themselves (FRM-39): kept where evidence is kept,
 * and read by the team and by whoever reviews a paper that names one. For everybody else, the
 * provider too, there are none.
 */
@Service
public class OwnEvidenceFiles {

  /** How many files one engagement keeps. */
  public static final int MOST = 500;

  private final OwnEvidenceRows rows;
  private final EngagementAccess access;
  private final EngagementParties parties;
  private final KeptFiles kept;
  private final Trail trail;
  private final Today today;

  OwnEvidenceFiles(
      OwnEvidenceRows rows,
      EngagementAccess access,
      EngagementParties parties,
      KeptFiles kept,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.access = access;
    this.parties = parties;
    this.kept = kept;
    this.trail = trail;
    this.today = today;
  }

  /** The files of an engagement, for somebody of its team. */
  @Transactional(readOnly = true)
  public List<OwnEvidence> of(Actor actor, EngagementId id) {
    parties.ofTeam(actor, id);
    return rows.of(id);
  }

  /**
   * Keeps a file in an engagement that is in fieldwork; nothing holds the engagement while it comes
   * in.
   *
   * @param origin where, from which system and how it was obtained
   */
  public OwnEvidenceId add(
      Actor actor, EngagementId id, FileUpload upload, LocalDate obtainedOn, String origin) {
    Engagement engagement = parties.ofTeam(actor, id);
    Refusal.rulesUnlessEmpty(lacking(engagement, obtainedOn, origin));
    OwnEvidenceId added = OwnEvidenceId.random();
    kept.keep(
        upload,
        sha256 -> {
          access.ownForWriting(actor, id);
          OwnEvidence file =
              new OwnEvidence(
                  added, upload.fileName(), sha256, obtainedOn, origin, actor.name(), today.now());
          if (!rows.insert(id, file, actor)) {
            throw Refusal.rule(
                Reason.of("assessment.own-evidence-there", "FRM-39")
                    .with(upload.fileName())
                    .at("file"));
          }
          trail.record(
              actor,
              "engagement.own-evidence-added",
              Engagements.subject(id),
              Map.of(
                  "file",
                  upload.fileName(),
                  "fingerprint",
                  sha256,
                  "on",
                  obtainedOn.toString(),
                  "source",
                  origin));
        });
    return added;
  }

  private List<Reason> lacking(Engagement engagement, LocalDate obtainedOn, String origin) {
    List<Reason> reasons = new ArrayList<>(EngagementRules.mayWrite(engagement, today.day()));
    if (obtainedOn.isAfter(today.day())) {
      reasons.add(
          Reason.of("assessment.day-in-future", "FRM-39")
              .with(obtainedOn, today.day())
              .at("obtainedOn"));
    }
    engagement
        .startedOn()
        .filter(obtainedOn::isBefore)
        .ifPresent(began ->
            reasons.add(
                Reason.of("assessment.step-before-fieldwork", "FRM-33")
                    .with(obtainedOn, began)
                    .at("obtainedOn")));
    if (origin.isBlank()) {
      reasons.add(Reason.of("assessment.own-evidence-origin", "FRM-39").at("origin"));
    }
    if (rows.count(engagement.id()) >= MOST) {
      reasons.add(Reason.of("assessment.own-evidence-many", "FRM-39").with(MOST).at("file"));
    }
    return reasons;
  }

  /** A file that may go out; whoever has it closes its content. */
  public record Opened(String fileName, InputStream content) {}

  /** A file of an engagement, for somebody of its team. */
  public Opened open(Actor actor, EngagementId id, OwnEvidenceId file) {
    return of(actor, id).stream()
        .filter(each -> each.id().equals(file))
        .findFirst()
        .map(this::open)
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.own-evidence-unknown")));
  }

  /**
   * A file of an engagement by its hash, for those who review a paper that names it. Whoever calls
   * has looked whether the reader may read it.
   */
  public Optional<Opened> named(EngagementId id, String sha256) {
    return rows.find(id, sha256).map(this::open);
  }

  /** Whether an engagement has a file with that hash. */
  public boolean isNamed(EngagementId id, String sha256) {
    return rows.find(id, sha256).isPresent();
  }

  private Opened open(OwnEvidence file) {
    return new Opened(file.fileName(), kept.open(file.sha256(), file.fileName()));
  }
}
