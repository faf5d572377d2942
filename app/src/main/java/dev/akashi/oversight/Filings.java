package dev.akashi.oversight;

import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.ReportDuty;
import dev.akashi.assessor.SelectionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oversight.Filing.Change;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingFile.Wording;
import dev.akashi.oversight.db.FilingRows;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assessor files its periodic reports and its notices of changes (FRM-29). */
@Service
@Transactional
public class Filings {

  private final FilingRows rows;
  private final AssessorSelections selections;
  private final ReportForms forms;
  private final FilingRecord record;
  private final ProgrammeParameters parameters;
  private final Today today;

  Filings(
      FilingRows rows,
      AssessorSelections selections,
      ReportForms forms,
      FilingRecord record,
      ProgrammeParameters parameters,
      Today today) {
    this.rows = rows;
    this.selections = selections;
    this.forms = forms;
    this.record = record;
    this.parameters = parameters;
    this.today = today;
  }

  /** A report that the own body owes next, and the form by which it is written. */
  public record Owing(AssessorSelection selection, ReportDuty.Owed owed, ReportForm form) {}

  /** The next report of each own selection that has one open, the earliest due first. */
  @Transactional(readOnly = true)
  public List<Owing> owing(Actor actor) {
    return selections.mine(actor).stream()
        .flatMap(listed ->
            listed.reports().next().stream()
                .map(owed -> new Owing(listed.selection(), owed, forms.on(owed.period().last()))))
        .sorted((one, other) -> one.owed().dueOn().compareTo(other.owed().dueOn()))
        .toList();
  }

  /** What the own body has filed, the newest first. */
  @Transactional(readOnly = true)
  public Part<Filing> mine(Actor actor, int start, int size) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return rows.of(actor.organisationId(), start, size);
  }

  /** What was returned to the own body, what waits longest first. */
  @Transactional(readOnly = true)
  public List<Filing> returned(Actor actor, int most) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return rows.returnedTo(actor.organisationId(), most);
  }

  /** Which changes are to be notified today. */
  @Transactional(readOnly = true)
  public List<BodyChange> notified() {
    Set<String> names = parameters.on(today.day(), OversightParameters.CHANGES);
    return Arrays.stream(BodyChange.values()).filter(what -> names.contains(what.name())).toList();
  }

  /** Files the next report of a selection of the own body. */
  public FilingId report(Actor actor, SelectionId selection, Map<String, String> texts) {
    Owing owing =
        owing(actor).stream()
            .filter(each -> each.selection().id().equals(selection))
            .findFirst()
            .orElseThrow(() -> Refusal.rule(Reason.of("oversight.nothing-owed", "FRM-29")));
    LocalDate day = today.day();
    if (day.isBefore(owing.owed().period().last())) {
      throw Refusal.rule(
          Reason.of("oversight.period-not-over", "FRM-29").with(owing.owed().period().last()));
    }
    Refusal.inputUnlessEmpty(FilingRules.report(owing.form(), texts));
    return file(
        actor,
        selection,
        new Report(owing.owed().period(), owing.form().validFrom()),
        owing.owed().dueOn(),
        wording(actor, 1, Optional.empty(), texts));
  }

  /** Notifies a change at the own body. */
  public FilingId change(
      Actor actor, BodyChange what, Optional<LocalDate> changedOn, Map<String, String> texts) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    AssessorSelection selection =
        selections.mine(actor).stream()
            .map(AssessorSelections.Listed::selection)
            .filter(each -> each.lastsOn(today.day()))
            .findFirst()
            .orElseThrow(() -> Refusal.rule(Reason.of("oversight.not-selected", "FRM-29")));
    if (!notified().contains(what)) {
      throw Refusal.input(Reason.atField("what", "oversight.change-not-asked", what));
    }
    Refusal.inputUnlessEmpty(FilingRules.change(changedOn, selection.period().first(), texts));
    return file(
        actor,
        selection.id(),
        new Change(what),
        changeDue(changedOn.orElseThrow()),
        wording(actor, 1, changedOn, texts));
  }

  /** Files again what was returned. */
  public void again(
      Actor actor,
      FilingId id,
      int revision,
      Optional<LocalDate> changedOn,
      Map<String, String> texts) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    Filing filing =
        rows.findForUpdate(id)
            .filter(each -> actor.belongsTo(each.assessor()))
            .orElseThrow(FilingRecord::unknown);
    if (filing.state() != FilingState.RETURNED) {
      throw Refusal.rule(Reason.of("oversight.not-returned", "FRM-29").with(filing.state()));
    }
    if (filing.revision() != revision) {
      throw Refusal.stale(Reason.of("oversight.changed-meanwhile"));
    }
    Filing next =
        switch (filing.matter()) {
          case Report report -> {
            Refusal.inputUnlessEmpty(FilingRules.report(forms.on(report.form()), texts));
            yield filing.again(filing.dueOn(), today.day());
          }
          case Change change -> {
            Refusal.inputUnlessEmpty(FilingRules.change(changedOn, since(actor, filing), texts));
            yield filing.again(changeDue(changedOn.orElseThrow()), today.day());
          }
        };
    rows.update(next);
    rows.add(id, wording(actor, next.round(), changedOn, texts));
    record.filed(actor, next, "oversight.filed-again");
  }

  private LocalDate since(Actor actor, Filing filing) {
    return selections.mine(actor).stream()
        .map(AssessorSelections.Listed::selection)
        .filter(each -> each.id().equals(filing.selection()))
        .map(each -> each.period().first())
        .findFirst()
        .orElseThrow(FilingRecord::unknown);
  }

  private LocalDate changeDue(LocalDate changedOn) {
    return changedOn.plusDays(parameters.on(changedOn, OversightParameters.CHANGE_DAYS));
  }

  private FilingId file(
      Actor actor, SelectionId selection, Filing.Matter matter, LocalDate dueOn, Wording wording) {
    Filing filing =
        new Filing(
            FilingId.random(),
            actor.organisationId(),
            selection,
            matter,
            dueOn,
            FilingState.FILED,
            today.day(),
            wording.round(),
            0);
    if (!rows.insert(filing)) {
      throw Refusal.rule(Reason.of("oversight.period-filed", "FRM-29"));
    }
    rows.add(filing.id(), wording);
    record.filed(
        actor,
        filing,
        matter instanceof Report ? "oversight.report-filed" : "oversight.change-filed");
    return filing.id();
  }

  private Wording wording(
      Actor actor, int round, Optional<LocalDate> changedOn, Map<String, String> texts) {
    Map<String, String> written = new TreeMap<>();
    texts.forEach((code, text) -> {
      if (!text.isBlank()) {
        written.put(code, text.strip());
      }
    });
    return new Wording(
        round, changedOn, written, actor.person(), actor.name(), today.day(), today.now());
  }
}
