package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where applications are kept. */
public interface ApplicationStore {

  Optional<Application> find(ApplicationId id);

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<Application> findForUpdate(ApplicationId id);

  /** Newest first. */
  List<Application> ofProvider(OrganisationId provider);

  /** The renewal of a registration that was filed and not decided yet, locked. */
  Optional<Application> openRenewalOf(RegistryKey key);

  /** Those that were filed first come first. */
  List<Application> inStates(Collection<ApplicationState> states, int limit);

  /** Adds the application unless another one for the service was prepared meanwhile. */
  boolean insert(Application application);

  void update(Application application);

  ApplicationHistory history(ApplicationId id);

  void addStep(ApplicationId id, ApplicationHistory.Step step);

  void addNote(ApplicationId id, ApplicationHistory.Note note);

  void addCheck(ApplicationId id, ApplicationHistory.CheckRun run);

  void addDecision(ApplicationId id, ApplicationHistory.Decision decision);

  /** The application, or 404. */
  default Application get(ApplicationId id) {
    return find(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("registration.application-unknown")));
  }

  /** The application, locked until the transaction ends; refuses when it is decided or closed. */
  default Application getOpenForUpdate(ApplicationId id) {
    Application application =
        findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("registration.application-unknown")));
    if (application.state().isFinal()) {
      throw Refusal.rule(
          Reason.of("registration.in-state." + application.state().code(), "FRM-15"));
    }
    return application;
  }

  /**
   * The application, locked until the transaction ends; refuses (409) when it is no longer at the
   * revision the person saw.
   */
  default Application getForUpdate(ApplicationId id, int revision) {
    Application application =
        findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("registration.application-unknown")));
    if (application.revision() != revision) {
      throw Refusal.stale(
          Reason.of("registration.changed-meanwhile").with(revision, application.revision()));
    }
    return application;
  }
}
