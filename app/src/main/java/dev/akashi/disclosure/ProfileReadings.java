package dev.akashi.disclosure;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.db.DisclosureRows;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registration.RegisteredServices;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of services for those who are not their providers, each field by its visibility. */
@Service
public class ProfileReadings {

  private final Statements statements;
  private final Engagements engagements;
  private final RegisteredServices services;
  private final DisclosureRows rows;
  private final ProgrammeParameters parameters;
  private final Today today;

  ProfileReadings(
      Statements statements,
      Engagements engagements,
      RegisteredServices services,
      DisclosureRows rows,
      ProgrammeParameters parameters,
      Today today) {
    this.statements = statements;
    this.engagements = engagements;
    this.services = services;
    this.rows = rows;
    this.parameters = parameters;
    this.today = today;
  }

  /** The statement that an engagement of the own body is about, unless it was broken off. */
  @Transactional(readOnly = true)
  public ProfileReading forAssessor(Actor actor, EngagementId id) {
    Engagement engagement = engagements.notBrokenOff(actor, id);
    return reading(statements.declared(engagement.statement()), Visibility.ASSESSOR);
  }

  /** A declared statement, for those who run the programme. */
  @Transactional(readOnly = true)
  public ProfileReading forProgramme(Actor actor, StatementId id) {
    actor.require(Permission.READ_PROFILES);
    return reading(statements.declared(id), Visibility.PROGRAMME);
  }

  /** The published statement of a listed service, for those who run the programme. */
  @Transactional(readOnly = true)
  public ProfileReading forProgramme(Actor actor, RegistryKey key) {
    actor.require(Permission.READ_PROFILES);
    return reading(
        services
            .standing(key, today.day())
            .map(registered -> published(registered.service()))
            .orElseThrow(() -> Refusal.notFound(Reason.of("disclosure.no-such-service"))),
        Visibility.PROGRAMME);
  }

  /** The published statement of a service that the own agency may read today. */
  @Transactional(readOnly = true)
  public ProfileReading forAgency(Actor actor, DisclosureId id) {
    Disclosure granted = asked(actor, id);
    if (!granted.letsReadOn(today.day())) {
      throw Refusal.forbidden(Reason.of("disclosure.not-granted", "FRM-50"));
    }
    return reading(published(granted.service()), Visibility.AGENCY_ON_GRANT);
  }

  /** What the own agency may take away, and on what grounds. */
  public record Granted(Disclosure disclosure, ProfileReading reading) {}

  /** The same to be taken away on paper; what is not granted, or no longer, is not there. */
  @Transactional(readOnly = true)
  public Granted granted(Actor actor, DisclosureId id) {
    Disclosure granted = asked(actor, id);
    if (!granted.letsReadOn(today.day())) {
      throw Disclosures.unknown();
    }
    return new Granted(granted, reading(published(granted.service()), Visibility.AGENCY_ON_GRANT));
  }

  private Disclosure asked(Actor actor, DisclosureId id) {
    actor.require(Permission.ASK_FOR_DISCLOSURE);
    return rows.find(id)
        .filter(found -> actor.belongsTo(found.agency()))
        .orElseThrow(Disclosures::unknown);
  }

  /** What of the published statement of a listed service is for everybody. */
  @Transactional(readOnly = true)
  public Optional<ProfileReading> forEverybody(RegistryKey key) {
    return services
        .standing(key, today.day())
        .flatMap(registered -> statements.published(registered.service()))
        .map(declared -> reading(declared, Visibility.PUBLIC));
  }

  private DeclaredStatement published(ServiceId service) {
    return statements
        .published(service)
        .orElseThrow(() -> Refusal.notFound(Reason.of("disclosure.nothing-published")));
  }

  private ProfileReading reading(DeclaredStatement declared, Visibility reader) {
    return new ProfileReading(
        declared, VisibilityRules.on(declared.sealedOn(), parameters), reader);
  }
}
