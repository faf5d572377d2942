package dev.akashi.assessor;

import dev.akashi.assessor.db.AuditorRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.People;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies' auditors: each body keeps its own, the programme adds training (FRM-27, FRM-48). */
@Service
@Transactional
public class Auditors implements AuditorRegister {

  private final AuditorRows rows;
  private final People people;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Auditors(
      AuditorRows rows, People people, ProgrammeParameters parameters, Trail trail, Today today) {
    this.rows = rows;
    this.people = people;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** An auditor with what stands against signing today. */
  public record Standing(Auditor auditor, List<Reason> lacking) {}

  @Override
  @Transactional(readOnly = true)
  public Optional<Auditor> find(OrganisationId body, PersonId person) {
    return rows.find(body, person);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Auditor> everRegistered(OrganisationId body) {
    return rows.of(body);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean signersRegisteredOn(LocalDate day) {
    return parameters.on(day, AssessorParameters.SIGNERS_REGISTERED);
  }

  @Override
  @Transactional(readOnly = true)
  public AuditorTerms termsOn(LocalDate day) {
    return AssessorParameters.auditorsOn(parameters, day);
  }

  /** The auditors of the own body. */
  @Transactional(readOnly = true)
  public List<Standing> mine(Actor actor) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return standings(actor.organisationId());
  }

  /** The auditors of a body, for those who keep the register. */
  @Transactional(readOnly = true)
  public List<Standing> of(Actor actor, OrganisationId body) {
    actor.require(Permission.MANAGE_ASSESSORS);
    return standings(body);
  }

  private List<Standing> standings(OrganisationId body) {
    AuditorTerms terms = termsOn(today.day());
    return rows.of(body).stream()
        .map(auditor -> new Standing(auditor, AuditorRule.lacking(auditor, terms, today.day())))
        .toList();
  }

  /** An auditor for the body, the programme, and those who see the papers. */
  @Transactional(readOnly = true)
  public Standing get(Actor actor, AuditorId id) {
    Auditor auditor =
        actor.may(Permission.EVALUATE_ASSESSORS)
            ? rows.find(id).orElseThrow(Auditors::unknown)
            : found(actor, id);
    return new Standing(auditor, AuditorRule.lacking(auditor, termsOn(today.day()), today.day()));
  }

  /**
   * The people of the own body whose account an auditor can have.
   *
   * @param kept the account that the auditor has, which stays on offer when it is no longer used
   */
  @Transactional(readOnly = true)
  public List<People.Person> colleagues(Actor actor, Optional<PersonId> kept) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return people.of(actor.organisationId()).stream()
        .filter(person -> person.active() || kept.filter(person.id()::equals).isPresent())
        .toList();
  }

  /** Keeps a new auditor of the own body. */
  public AuditorId add(Actor actor, Auditor auditor) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    Refusal.rulesUnlessEmpty(defects(actor, auditor));
    if (!rows.insert(auditor)) {
      throw taken();
    }
    record(actor, "assessor.auditor-added", auditor);
    return auditor.id();
  }

  /** Changes what the register has of an auditor of the own body, training aside. */
  public void change(Actor actor, Auditor auditor) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    Auditor before =
        rows.find(auditor.id())
            .filter(found -> actor.belongsTo(found.assessor()))
            .orElseThrow(Auditors::unknown);
    Refusal.rulesUnlessEmpty(defects(actor, auditor));
    if (!rows.update(auditor)) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    trail.record(
        actor,
        "assessor.auditor-changed",
        subject(auditor.id()),
        Map.of(
            "assessor", auditor.assessor().toString(),
            "name", auditor.name(),
            "before", before.inWords(),
            "after", auditor.inWords()));
  }

  private List<Reason> defects(Actor actor, Auditor auditor) {
    List<Reason> reasons = new ArrayList<>();
    if (!actor.belongsTo(auditor.assessor())
        || auditor
            .person()
            .filter(id ->
                people.find(id).filter(person -> actor.belongsTo(person.organisation())).isEmpty())
            .isPresent()) {
      reasons.add(Reason.of("assessor.auditor-not-own", "FRM-27").at("person"));
    }
    if (auditor
        .person()
        .flatMap(person -> rows.find(auditor.assessor(), person))
        .filter(other -> !other.id().equals(auditor.id()))
        .isPresent()) {
      reasons.add(Reason.of("assessor.auditor-twice", "FRM-27").at("person"));
    }
    return reasons;
  }

  private static Refusal taken() {
    return Refusal.rule(Reason.of("assessor.auditor-twice", "FRM-27").at("person"));
  }

  private void record(Actor actor, String action, Auditor auditor) {
    trail.record(
        actor,
        action,
        subject(auditor.id()),
        Map.of(
            "assessor", auditor.assessor().toString(),
            "name", auditor.name(),
            "count", auditor.qualifications().size()));
  }

  /** Records a course; the body for its own auditors, the programme for all (FRM-48). */
  public TrainingId train(Actor actor, AuditorId id, String course, LocalDate heldOn, int hours) {
    found(actor, id);
    if (heldOn.isAfter(today.day())) {
      throw Refusal.rule(
          Reason.of("assessor.day-in-future", "FRM-48").with(heldOn, today.day()).at("heldOn"));
    }
    TrainingId training = TrainingId.random();
    rows.add(
        id, new Auditor.Training(training, course, heldOn, hours, actor.name(), ""), today.now());
    trail.record(
        actor,
        "assessor.training-recorded",
        subject(id),
        Map.of("name", course, "on", heldOn.toString(), "count", hours));
    return training;
  }

  /** Strikes a wrong record of training out. */
  public void strike(Actor actor, AuditorId id, TrainingId training, String why) {
    if (why.isBlank()) {
      throw Refusal.rule(Reason.of("assessor.reason-missing", "FRM-48").at("why"));
    }
    Auditor.Training wrong =
        found(actor, id).trainings().stream()
            .filter(each -> each.id().equals(training))
            .findFirst()
            .orElseThrow(Auditors::unknown);
    if (!wrong.counts()) {
      throw Refusal.rule(Reason.of("assessor.training-struck", "FRM-48"));
    }
    rows.strike(training, why);
    trail.record(
        actor,
        "assessor.training-struck",
        subject(id),
        Map.of("name", wrong.course(), "on", wrong.heldOn().toString(), "reason", why));
  }

  private Auditor found(Actor actor, AuditorId id) {
    boolean programme = actor.may(Permission.MANAGE_ASSESSORS);
    if (!programme) {
      actor.require(Permission.APPLY_FOR_SELECTION);
    }
    return rows.find(id)
        .filter(auditor -> programme || actor.belongsTo(auditor.assessor()))
        .orElseThrow(Auditors::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessor.auditor-unknown"));
  }

  static Subject subject(AuditorId id) {
    return new Subject("auditor", id.toString());
  }
}
