package dev.akashi.registration;

import dev.akashi.consultation.Consultations.Adviser;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application as its readers see it: the papers, the history, what it led to.
 *
 * @param applicant the name of the provider
 * @param registration the registration that rests on it
 * @param advisers who answered a prior consultation on the service
 * @param duties the re-audits that the registration calls for
 */
public record ApplicationView(
    LocalizedText applicant,
    Dossier dossier,
    ApplicationHistory history,
    Optional<Registration> registration,
    List<Adviser> advisers,
    List<ReAuditDuties.Duty> duties,
    LocalDate today) {

  public ApplicationView {
    advisers = List.copyOf(advisers);
    duties = List.copyOf(duties);
  }

  public Application application() {
    return dossier.application();
  }

  /** What can be done in this state, by whoever has the permission. */
  public List<ApplicationLife.Move> moves() {
    return ApplicationLife.from(application().state());
  }
}
