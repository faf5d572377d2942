package dev.akashi.workshop;

import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Enactment.Applicability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draft of a baseline version, without its pieces.
 *
 * @param version the version it is to become
 * @param basedOn the version it was copied from; empty when it began empty
 * @param decision who decided when with which document, once it is decided
 * @param lastEdit the number of the last edit
 */
public record BaselineDraft(
    DraftId id,
    String version,
    Optional<String> basedOn,
    DraftText title,
    DraftText wording,
    DraftState state,
    LocalDate stateSince,
    Optional<Decided> decision,
    Optional<LocalDate> inForceFrom,
    int revision,
    int lastEdit) {

  /** The decision on a draft. */
  public record Decided(LocalDate on, String document) {

    Enactment with(Promulgated promulgated) {
      return new Enactment(on, document, promulgated.applies());
    }
  }

  /** What promulgating adds: from when, and to which applications. */
  public record Promulgated(LocalDate inForceFrom, List<Applicability> applies) {}

  public boolean isEditable() {
    return state == DraftState.DRAFT;
  }
}
