package dev.akashi.registration;

import static dev.akashi.directory.Permission.FILE_APPLICATION;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.statement.ServiceId;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.SupplyChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A provider withdraws its own service from the list, with notice to those who use it. */
@Service
@Transactional
public class Withdrawals {

  /**
   * The registration of a service as its provider may withdraw it.
   *
   * @param followers how many services are proposed for removal by it (FRM-53)
   * @param against why it cannot be withdrawn now
   */
  public record View(
      Registration registration,
      RegistryEntry entry,
      WithdrawalTerms terms,
      int followers,
      List<Reason> against) {}

  private final RegistrationStore registrations;
  private final RemovalStore removals;
  private final RemovalProceedings proceedings;
  private final PublicRegister register;
  private final SupplyChain chain;
  private final RegistryPublication publication;
  private final ProgrammeParameters parameters;
  private final Today today;

  Withdrawals(
      RegistrationStore registrations,
      RemovalStore removals,
      RemovalProceedings proceedings,
      PublicRegister register,
      SupplyChain chain,
      RegistryPublication publication,
      ProgrammeParameters parameters,
      Today today) {
    this.registrations = registrations;
    this.removals = removals;
    this.proceedings = proceedings;
    this.register = register;
    this.chain = chain;
    this.publication = publication;
    this.parameters = parameters;
    this.today = today;
  }

  @Transactional(readOnly = true)
  public View view(Actor actor, ServiceId service) {
    actor.require(FILE_APPLICATION);
    Registration registration = own(actor, service);
    Cascade cascade = Cascade.of(chain.undecided(), registration.key());
    return new View(
        registration,
        register.find(registration.key()).orElseThrow(),
        terms(registration),
        cascade.proposed().size(),
        against(registration));
  }

  /**
   * Withdraws the service from the list.
   *
   * @param on from when on; after the notice that users are given
   * @param confirmed that the provider knows it cannot be taken back
   * @return which services are proposed for removal because they stand on it
   */
  public Cascade withdraw(
      Actor actor, ServiceId service, LocalDate on, String reason, boolean confirmed) {
    actor.require(FILE_APPLICATION);
    publication.hold();
    Registration registration = own(actor, service);
    Refusal.rulesUnlessEmpty(against(registration));
    List<Reason> input = new ArrayList<>(terms(registration).against(on));
    input.addAll(LegalDays.needed("reason", reason, "registration.reason-missing"));
    if (!confirmed) {
      input.add(Reason.atField("confirmed", "registration.withdrawal-unconfirmed"));
    }
    Refusal.inputUnlessEmpty(input);
    return proceedings.withdraw(actor, registration, on, today.day(), reason);
  }

  private Registration own(Actor actor, ServiceId service) {
    return registrations
        .ofService(service, today.day())
        .filter(registration -> actor.belongsTo(registration.provider()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("registration.no-registration")));
  }

  private WithdrawalTerms terms(Registration registration) {
    LocalDate day = today.day();
    return WithdrawalTerms.of(
        registration,
        day,
        parameters.on(day, RegistrationParameters.WITHDRAWAL_NOTICE_DAYS),
        parameters.on(day, RegistrationParameters.GRACE_DAYS));
  }

  private List<Reason> against(Registration registration) {
    if (registration.endedOn().isPresent()) {
      return List.of(
          Reason.of("registration.end-decided", "FRM-53")
              .with(registration.serviceName(), registration.endedOn().get()));
    }
    if (removals.openOn(registration.key()).isPresent()) {
      return List.of(
          Reason.of("registration.withdrawal-removal-open", "FRM-53")
              .with(registration.serviceName()));
    }
    return terms(registration).againstAny().stream().toList();
  }
}
