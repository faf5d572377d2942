package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.statement.VisibilityRules;
import dev.akashi.supplychain.EdgeSource;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Carries out the decision to register: number, validity, entry of the public list. */
@Service
class Registrar {

  private final RegistrationStore registrations;
  private final RemovalProceedings removals;
  private final RegistryPublication publication;
  private final SupplyChain chain;
  private final PublicRegister register;
  private final Organisations organisations;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Registrar(
      RegistrationStore registrations,
      RemovalProceedings removals,
      RegistryPublication publication,
      SupplyChain chain,
      PublicRegister register,
      Organisations organisations,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.registrations = registrations;
    this.removals = removals;
    this.publication = publication;
    this.chain = chain;
    this.register = register;
    this.organisations = organisations;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** The last day of validity of a registration decided on that day. */
  LocalDate validUntil(Application application, LocalDate decidedOn) {
    return Validity.until(
        application.auditPeriod(), RegistrationParameters.validityTerms(parameters, decidedOn));
  }

  Registration register(Actor actor, Dossier dossier, LocalDate decidedOn) {
    Application application = dossier.application();
    LocalDate validUntil = validUntil(application, decidedOn);
    Optional<Registration> renewed = application.renews().flatMap(registrations::find);
    Registration registration =
        renewed.isPresent()
            ? renew(dossier, renewed.get(), validUntil)
            : first(actor, dossier, decidedOn, validUntil);
    chain.standsOn(
        registration.key(),
        dossier.listedBases(),
        renewed.isPresent() ? today.day() : decidedOn,
        EdgeSource.DECISION);
    publication.publish(
        ListEntries.of(
            registration,
            dossier.statement(),
            dossier.baseline(),
            organisations.get(application.provider()),
            publishedBases(registration.key(), dossier),
            VisibilityRules.on(dossier.statement().sealedOn(), parameters)));
    trail.record(
        actor,
        renewed.isPresent() ? "registration.renewed" : "registration.registered",
        new Subject("registration", registration.key().value()),
        Map.of(
            "service", registration.serviceName().ja(),
            "number", registration.key().value(),
            "validUntil", validUntil.toString(),
            "statementHash", application.statementHash()));
    return registration;
  }

  /**
   * The bases the entry names: a base the provider assessed itself is left out when it is off the
   * list, or new and about to leave it (FRM-54); any other one must be on it, which publishing
   * checks again.
   */
  private List<RegistryKey> publishedBases(RegistryKey key, Dossier dossier) {
    List<RegistryKey> soFar = register.find(key).map(RegistryEntry::bases).orElse(List.of());
    return dossier.listedBases().stream()
        .filter(base ->
            !base.ownAssessmentAccepted() || carries(base.key(), soFar.contains(base.key())))
        .map(SupplyChain.Base::key)
        .toList();
  }

  private boolean carries(RegistryKey base, boolean already) {
    LocalDate day = today.day();
    return register
        .find(base)
        .filter(entry -> already ? entry.onTheListOn(day) : entry.carriesNewOn(day))
        .isPresent();
  }

  private Registration first(
      Actor actor, Dossier dossier, LocalDate decidedOn, LocalDate validUntil) {
    Application application = dossier.application();
    registrations
        .ofService(application.service(), today.day())
        .filter(expired -> expired.endedOn().isEmpty())
        .ifPresent(expired -> removals.endExpired(actor, expired, today.day(), decidedOn));
    int serial =
        registrations.nextSerial(parameters.on(decidedOn, RegistrationParameters.FIRST_SERIAL));
    NumberForm form = new NumberForm(parameters.on(decidedOn, RegistrationParameters.NUMBER_FORM));
    Registration registration =
        new Registration(
            new RegistryKey(form.number(decidedOn, serial, application.level())),
            application.service(),
            application.provider(),
            application.serviceName(),
            decidedOn,
            validUntil,
            application.level(),
            Optional.empty(),
            Optional.empty());
    registrations.insert(registration, serial, application.id());
    return registration;
  }

  private Registration renew(Dossier dossier, Registration renewed, LocalDate validUntil) {
    Application application = dossier.application();
    Registration registration =
        new Registration(
            renewed.key(),
            renewed.service(),
            renewed.provider(),
            application.serviceName(),
            renewed.registeredOn(),
            validUntil,
            renewed.level(),
            Optional.empty(),
            Optional.empty());
    registrations.renew(registration, application.id());
    return registration;
  }
}
