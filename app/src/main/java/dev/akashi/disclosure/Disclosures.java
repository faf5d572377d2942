package dev.akashi.disclosure;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.db.DisclosureRows;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registration.RegisteredServices;
import dev.akashi.registration.Registration;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agencies ask to read what a provider discloses on grant; the provider lets each read for a time,
 * or does not.
 */
@Service
public class Disclosures {

  private static final String CLAUSE = "FRM-50";
  private static final Parameter<Integer> LONGEST_DAYS =
      Parameter.number("disclosure.longest-days");

  private final DisclosureRows rows;
  private final RegisteredServices services;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Disclosures(
      DisclosureRows rows,
      RegisteredServices services,
      ProgrammeParameters parameters,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.services = services;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** What the own agency asked for, the newest first. */
  @Transactional(readOnly = true)
  public List<Disclosure> ofAgency(Actor actor) {
    actor.require(Permission.ASK_FOR_DISCLOSURE);
    return rows.ofAgency(actor.organisationId());
  }

  /** What agencies asked of the own organisation: what waits first, then the newest. */
  @Transactional(readOnly = true)
  public List<Disclosure> ofProvider(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.ofProvider(actor.organisationId());
  }

  /** The name of a listed service that can be asked about. */
  @Transactional(readOnly = true)
  public LocalizedText serviceName(Actor actor, RegistryKey key) {
    actor.require(Permission.ASK_FOR_DISCLOSURE);
    return registered(key).serviceName();
  }

  /** The last day that a grant of today may name. */
  public LocalDate longestUntil() {
    return today.day().plusDays(parameters.on(today.day(), LONGEST_DAYS));
  }

  /** Asks the provider of a listed service. */
  @Transactional
  public DisclosureId ask(Actor actor, RegistryKey key, String purpose) {
    actor.require(Permission.ASK_FOR_DISCLOSURE);
    Registration registered = registered(key);
    rows.hold(actor.organisationId());
    if (rows.ofAgency(actor.organisationId()).stream()
        .anyMatch(other -> other.key().equals(key) && other.isOpenOn(today.day()))) {
      throw Refusal.rule(
          Reason.of("disclosure.asked-already", CLAUSE).with(registered.serviceName()));
    }
    DisclosureId id = DisclosureId.random();
    rows.add(id, registered, actor, purpose, today.now());
    trail.record(
        actor,
        "disclosure.asked",
        subject(id),
        Map.of("service", registered.serviceName().ja(), "why", purpose));
    notices.tell(
        registered.provider(),
        "disclosure.asked",
        List.of(actor.organisation().name(), registered.serviceName()),
        "/provider/disclosures",
        List.of(ClauseId.of(CLAUSE)));
    return id;
  }

  private Registration registered(RegistryKey key) {
    return services
        .standing(key, today.day())
        .orElseThrow(() -> Refusal.notFound(Reason.of("disclosure.no-such-service")));
  }

  /**
   * Lets the agency read until that day.
   *
   * @param answer what is said with it; may be empty
   */
  @Transactional
  public void grant(Actor actor, DisclosureId id, LocalDate until, String answer, int revision) {
    Disclosure asked = own(actor, id);
    requireState(asked, DisclosureState.ASKED);
    LocalDate last = longestUntil();
    if (until.isBefore(today.day()) || until.isAfter(last)) {
      throw Refusal.input(
          Reason.of("disclosure.until-out-of-range", CLAUSE).with(today.day(), last).at("until"));
    }
    answer(actor, asked, DisclosureState.GRANTED, Optional.of(until), answer, revision);
  }

  /** Does not let the agency read. */
  @Transactional
  public void refuse(Actor actor, DisclosureId id, String answer, int revision) {
    Disclosure asked = own(actor, id);
    requireState(asked, DisclosureState.ASKED);
    answer(actor, asked, DisclosureState.REFUSED, Optional.empty(), answer, revision);
  }

  /** Takes back what was granted, from now on. */
  @Transactional
  public void withdraw(Actor actor, DisclosureId id, String answer, int revision) {
    Disclosure granted = own(actor, id);
    requireState(granted, DisclosureState.GRANTED);
    answer(actor, granted, DisclosureState.WITHDRAWN, granted.until(), answer, revision);
  }

  private Disclosure own(Actor actor, DisclosureId id) {
    actor.require(Permission.DECLARE_STATEMENT);
    return rows.find(id)
        .filter(found -> actor.belongsTo(found.provider()))
        .orElseThrow(Disclosures::unknown);
  }

  private static void requireState(Disclosure found, DisclosureState state) {
    if (found.state() != state) {
      throw Refusal.rule(Reason.of("disclosure.not-in-state", CLAUSE).with(found.state(), state));
    }
  }

  private void answer(
      Actor actor,
      Disclosure asked,
      DisclosureState state,
      Optional<LocalDate> until,
      String answer,
      int revision) {
    if (!rows.answer(asked.id(), state, until, answer, actor, today.now(), revision)) {
      throw Refusal.stale(Reason.of("disclosure.changed-meanwhile"));
    }
    trail.record(
        actor,
        "disclosure.answered",
        subject(asked.id()),
        Map.of(
            "service", asked.serviceName().ja(),
            "agency", asked.agencyName(),
            "from", asked.state(),
            "to", state,
            "until", until.map(LocalDate::toString).orElse(""),
            "why", answer));
    notices.tell(
        asked.agency(),
        state == DisclosureState.GRANTED ? "disclosure.granted" : "disclosure.not-granted",
        List.of(asked.serviceName(), until.map(LocalDate::toString).orElse("")),
        "/agency/disclosures",
        List.of(ClauseId.of(CLAUSE)));
  }

  static Subject subject(DisclosureId id) {
    return new Subject("disclosure", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("disclosure.unknown"));
  }
}
