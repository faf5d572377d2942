package dev.akashi.assessor;

import dev.akashi.assessor.db.SelectionRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme's register of selected assessors (FRM-26, FRM-29). */
@Service
@Transactional
public class AssessorSelections implements AssessorRegister {

  private final SelectionRows rows;
  private final PeriodicReports reports;
  private final Organisations organisations;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  AssessorSelections(
      SelectionRows rows,
      PeriodicReports reports,
      Organisations organisations,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.reports = reports;
    this.organisations = organisations;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** A selection with the periodic reports it asks for. */
  public record Listed(AssessorSelection selection, ReportDuty reports) {}

  @Override
  @Transactional(readOnly = true)
  public Optional<Period> selectionOn(OrganisationId assessor, LocalDate day) {
    return AssessorSelection.inForce(rows.all(), assessor, day).flatMap(AssessorSelection::inForce);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Period> selectionFor(OrganisationId assessor, LocalDate day, LocalDate now) {
    List<AssessorSelection> all = rows.all();
    boolean barred =
        AssessorSelection.inForce(all, assessor, now).isEmpty()
            && all.stream()
                .filter(selection -> selection.assessor().equals(assessor))
                .anyMatch(selection ->
                    selection.suspensionOn(now).isPresent() || selection.endedBefore(now));
    return barred
        ? Optional.empty()
        : AssessorSelection.inForce(all, assessor, day).flatMap(AssessorSelection::inForce);
  }

  /** The selections of the own body, newest first. */
  @Transactional(readOnly = true)
  public List<Listed> mine(Actor actor) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return listed().stream()
        .filter(listed -> actor.belongsTo(listed.selection().assessor()))
        .toList();
  }

  /** The selection that lasts on the day, suspended or not. */
  @Transactional(readOnly = true)
  Optional<AssessorSelection> lastingOn(OrganisationId assessor, LocalDate day) {
    return rows.all().stream()
        .filter(selection -> selection.assessor().equals(assessor) && selection.lastsOn(day))
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<OrganisationId> inForceOn(LocalDate day) {
    return publicList(day).stream().map(AssessorSelection::assessor).toList();
  }

  /** The selections in force on the day, for everybody. */
  @Transactional(readOnly = true)
  public List<AssessorSelection> publicList(LocalDate day) {
    return rows.all().stream().filter(selection -> selection.inForceOn(day)).toList();
  }

  /** Where the programme finds a selection in the register. */
  public static String link(AssessorSelection selection) {
    return "/programme/assessors?body=" + selection.assessor() + "#s-" + selection.id();
  }

  /** All selections that ever were, newest first. */
  @Transactional(readOnly = true)
  public List<Listed> all(Actor actor) {
    actor.require(Permission.MANAGE_ASSESSORS);
    return listed();
  }

  /** All selections with their reports; callers look at who asks. */
  @Transactional(readOnly = true)
  List<Listed> listed() {
    ReportDuty.Terms terms = AssessorParameters.reports(parameters);
    Map<SelectionId, List<LocalDate>> onPaper = rows.reports();
    Map<SelectionId, List<ReportDuty.Received>> filed = reports.standing();
    return rows.all().stream()
        .map(selection ->
            new Listed(
                selection,
                duty(
                    selection,
                    terms,
                    onPaper.getOrDefault(selection.id(), List.of()),
                    filed.getOrDefault(selection.id(), List.of()))))
        .toList();
  }

  private static ReportDuty duty(
      AssessorSelection selection,
      ReportDuty.Terms terms,
      List<LocalDate> onPaper,
      List<ReportDuty.Received> filed) {
    List<ReportDuty.Received> received =
        Stream.concat(
                onPaper.stream().map(day -> new ReportDuty.Received(day, Optional.empty())),
                filed.stream())
            .sorted(Comparator.comparing(ReportDuty.Received::on))
            .toList();
    return selection
        .inForce()
        .map(term -> ReportDuty.within(term, terms, received))
        .orElseGet(() -> new ReportDuty(List.of(), received));
  }

  /** The last day a selection beginning on that day can have. */
  @Transactional(readOnly = true)
  public LocalDate longestFrom(LocalDate first) {
    return first.plusYears(parameters.on(first, AssessorParameters.SELECTION_YEARS)).minusDays(1);
  }

  /** What stands against putting a body on the list; every reason at once. */
  @Transactional(readOnly = true)
  List<Reason> against(OrganisationId assessor, AssessorKind kind, String number, Period period) {
    return against(wanted(assessor, kind, number, period));
  }

  private List<Reason> against(AssessorSelection wanted) {
    return SelectionRule.select(
        wanted, organisations.get(wanted.assessor()), rows.all(), terms(wanted.period().first()));
  }

  private static AssessorSelection wanted(
      OrganisationId assessor, AssessorKind kind, String number, Period period) {
    return new AssessorSelection(
        SelectionId.random(), assessor, kind, number, period, Optional.empty(), List.of());
  }

  /** Puts a body on the list after a decision of the committee; the caller has looked at that. */
  SelectionId put(
      Actor actor, OrganisationId assessor, AssessorKind kind, String number, Period period) {
    rows.lock();
    AssessorSelection wanted = wanted(assessor, kind, number, period);
    Refusal.rulesUnlessEmpty(against(wanted));
    rows.insert(wanted);
    trail.record(
        actor,
        "assessor.selected",
        subject(wanted.id()),
        Map.of(
            "assessor", assessor.toString(),
            "kind", kind,
            "number", number,
            "firstDay", period.first().toString(),
            "until", period.last().toString()));
    return wanted.id();
  }

  /** The selections of the body that last today or later, held until the transaction ends. */
  List<AssessorSelection> standing(OrganisationId assessor) {
    rows.lock();
    return rows.all().stream()
        .filter(selection -> selection.assessor().equals(assessor))
        .filter(selection -> !selection.neverBegan())
        .filter(selection -> !selection.lastDay().isBefore(today.day()))
        .toList();
  }

  /**
   * Suspends the selections of a body on those days, after a decision of the committee (FRM-28).
   */
  void suspend(Actor actor, OrganisationId assessor, Period days) {
    for (AssessorSelection selection : standing(assessor)) {
      selection
          .inForce()
          .filter(days::overlaps)
          .ifPresent(term -> suspend(actor, selection, shared(term, days)));
    }
  }

  private void suspend(Actor actor, AssessorSelection selection, Period days) {
    if (selection.suspensions().stream().anyMatch(days::overlaps)) {
      throw Refusal.rule(Reason.of("assessor.suspended-already", "FRM-28").at("from"));
    }
    rows.suspend(selection.id(), days);
    trail.record(
        actor,
        "assessor.selection-suspended",
        subject(selection.id()),
        Map.of("firstDay", days.first().toString(), "until", days.last().toString()));
  }

  private static Period shared(Period one, Period other) {
    return new Period(
        Collections.max(List.of(one.first(), other.first())),
        Collections.min(List.of(one.last(), other.last())));
  }

  /**
   * Ends every selection of a body that lasts on the day or later, also one that has not begun,
   * after a decision of the committee (FRM-28).
   *
   * @param from the first day on which none counts any more
   */
  void withdraw(Actor actor, OrganisationId assessor, LocalDate from, String reason) {
    for (AssessorSelection selection : standing(assessor)) {
      LocalDate beforeFirst = selection.period().first().minusDays(1);
      LocalDate lastDay = Collections.max(List.of(from.minusDays(1), beforeFirst));
      if (lastDay.isBefore(selection.lastDay())) {
        finish(actor, selection.id(), lastDay, reason);
      }
    }
  }

  private SelectionRule.Terms terms(LocalDate first) {
    return new SelectionRule.Terms(
        parameters.on(first, AssessorParameters.SELECTION_YEARS),
        parameters.on(first, AssessorParameters.KINDS_ADMITTED));
  }

  /** Ends a selection before its time after a decision of the committee (FRM-29, FRM-30). */
  SelectionId end(Actor actor, SelectionId id, LocalDate lastDay, String reason) {
    rows.lock();
    Refusal.rulesUnlessEmpty(SelectionRule.end(found(id), lastDay, reason, today.day()));
    finish(actor, id, lastDay, reason);
    return id;
  }

  private void finish(Actor actor, SelectionId id, LocalDate lastDay, String reason) {
    rows.end(id, lastDay, reason);
    trail.record(
        actor,
        "assessor.selection-ended",
        subject(id),
        Map.of("lastDay", lastDay.toString(), "reason", reason));
  }

  /** Notes that a periodic report was received on paper. */
  public void reportReceived(Actor actor, SelectionId id, LocalDate receivedOn, String note) {
    actor.require(Permission.MANAGE_ASSESSORS);
    AssessorSelection selection = found(id);
    if (receivedOn.isAfter(today.day())) {
      throw Refusal.rule(
          Reason.of("assessor.day-in-future", "FRM-29")
              .with(receivedOn, today.day())
              .at("receivedOn"));
    }
    rows.insertReport(id, receivedOn, note);
    trail.record(
        actor,
        "assessor.report-received",
        subject(id),
        Map.of("number", selection.number(), "receivedOn", receivedOn.toString()));
  }

  AssessorSelection found(SelectionId id) {
    return rows.find(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessor.selection-not-found")));
  }

  private static Subject subject(SelectionId id) {
    return new Subject("assessor-selection", id.toString());
  }
}
