package dev.akashi.registration;

import static dev.akashi.directory.Permission.READ_COMMITTEE;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.RegistryPublication;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications before the committee, and what it resolved about them: carried out when a meeting is
 * closed, and never what fails (FRM-43).
 */
@Service
@Transactional
public class CommitteeDecisions {

  private final ApplicationStore applications;
  private final RegistrationStore registrations;
  private final Dossiers dossiers;
  private final ApplicationRecords records;
  private final Registrar registrar;
  private final RenewalStanding renewals;
  private final RemovalProceedings removals;
  private final RegistryPublication publication;
  private final Today today;

  CommitteeDecisions(
      ApplicationStore applications,
      RegistrationStore registrations,
      Dossiers dossiers,
      ApplicationRecords records,
      Registrar registrar,
      RenewalStanding renewals,
      RemovalProceedings removals,
      RegistryPublication publication,
      Today today) {
    this.applications = applications;
    this.registrations = registrations;
    this.dossiers = dossiers;
    this.records = records;
    this.registrar = registrar;
    this.renewals = renewals;
    this.removals = removals;
    this.publication = publication;
    this.today = today;
  }

  /** The applications to decide, the oldest first. */
  @Transactional(readOnly = true)
  public List<Application> agenda(Actor actor, int limit) {
    actor.require(READ_COMMITTEE);
    return applications.inStates(EnumSet.of(ApplicationState.COMMITTEE_AGENDA), limit);
  }

  /** An application before the committee, or one it decided. */
  @Transactional(readOnly = true)
  public ApplicationView view(Actor actor, ApplicationId id) {
    actor.require(READ_COMMITTEE);
    Application application = applications.get(id);
    if (applications.history(id).lastInto(ApplicationState.COMMITTEE_AGENDA).isEmpty()) {
      throw Refusal.notFound(Reason.of("registration.application-unknown"));
    }
    return dossiers.view(application, today.day());
  }

  /** The last day of validity if the application were registered today. */
  @Transactional(readOnly = true)
  public LocalDate validUntil(Actor actor, ApplicationView view) {
    actor.require(READ_COMMITTEE);
    return registrar.validUntil(view.application(), today.day());
  }

  /** Carries out the resolution to register; gives the registration. */
  Registration register(
      Actor actor, ApplicationId id, int revision, LocalDate decidedOn, String reason) {
    Dossier dossier = decidable(actor, id, revision, ApplicationAction.REGISTER, decidedOn);
    Refusal.rulesUnlessEmpty(dossier.obstaclesToListing());
    records.checked(dossier, CheckOccasion.DECISION, decidedOn);
    Registration registration = registrar.register(actor, dossier, decidedOn);
    records.decided(actor, dossier, move(dossier, ApplicationAction.REGISTER), decidedOn, reason);
    return registration;
  }

  /** Carries out the resolution not to register. */
  void refuse(Actor actor, ApplicationId id, int revision, LocalDate decidedOn, String reason) {
    Dossier dossier = decidable(actor, id, revision, ApplicationAction.REFUSE, decidedOn);
    Refusal.inputUnlessEmpty(LegalDays.needed("reason", reason, "registration.reason-missing"));
    records.decided(actor, dossier, move(dossier, ApplicationAction.REFUSE), decidedOn, reason);
    dossier
        .application()
        .renews()
        .flatMap(registrations::find)
        .filter(registration -> registration.endedOn().isEmpty())
        .ifPresent(registration -> {
          renewals.over(registration.key());
          if (decidedOn.isAfter(registration.validUntil())) {
            removals.endAfterRefusedRenewal(actor, registration, today.day(), decidedOn);
          }
        });
  }

  /** Carries out the resolution to defer: back to the technical review. */
  void defer(Actor actor, ApplicationId id, int revision, LocalDate decidedOn, String reason) {
    Dossier dossier = decidable(actor, id, revision, ApplicationAction.DEFER, decidedOn);
    Refusal.inputUnlessEmpty(LegalDays.needed("reason", reason, "registration.reason-missing"));
    records.decided(actor, dossier, move(dossier, ApplicationAction.DEFER), decidedOn, reason);
  }

  private Dossier decidable(
      Actor actor, ApplicationId id, int revision, ApplicationAction action, LocalDate decidedOn) {
    actor.require(RUN_COMMITTEE);
    publication.hold();
    Application application = applications.getForUpdate(id, revision);
    ApplicationLife.move(application.state(), action);
    Refusal.inputUnlessEmpty(LegalDays.decision(decidedOn, application.stateSince(), today.day()));
    return dossiers.of(application, decidedOn);
  }

  private static ApplicationLife.Move move(Dossier dossier, ApplicationAction action) {
    return ApplicationLife.move(dossier.application().state(), action);
  }
}
