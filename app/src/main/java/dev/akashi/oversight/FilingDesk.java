package dev.akashi.oversight;

import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.ReportDuty;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingFile.Answer;
import dev.akashi.oversight.db.FilingRows;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme looks at what assessors filed, acknowledges or returns it (FRM-29). */
@Service
@Transactional
public class FilingDesk {

  private final FilingRows rows;
  private final AssessorSelections selections;
  private final ReportFacts facts;
  private final FilingRecord record;
  private final Today today;

  FilingDesk(
      FilingRows rows,
      AssessorSelections selections,
      ReportFacts facts,
      FilingRecord record,
      Today today) {
    this.rows = rows;
    this.selections = selections;
    this.facts = facts;
    this.record = record;
    this.today = today;
  }

  /** A report that is overdue. */
  public record Overdue(AssessorSelection selection, ReportDuty.Owed owed) {}

  /** The reports that were due before today and have not come, the longest overdue first. */
  @Transactional(readOnly = true)
  public List<Overdue> overdue(Actor actor) {
    LocalDate day = today.day();
    return selections.all(actor).stream()
        .filter(listed -> listed.selection().lastsOn(day))
        .flatMap(listed ->
            listed.reports().open().stream()
                .filter(owed -> day.isAfter(owed.dueOn()))
                .map(owed -> new Overdue(listed.selection(), owed)))
        .sorted(Comparator.comparing(each -> each.owed().dueOn()))
        .toList();
  }

  /** What bodies filed, in one state or in all, what waits longest first. */
  @Transactional(readOnly = true)
  public Part<Filing> filed(Actor actor, Optional<FilingState> state, int start, int size) {
    actor.require(Permission.MANAGE_ASSESSORS);
    return rows.in(state, start, size);
  }

  /**
   * A filing, for the body itself and for those who keep the register. For others it does not
   * exist.
   */
  @Transactional(readOnly = true)
  public FilingFile read(Actor actor, FilingId id) {
    return rows.find(id)
        .filter(filing -> mayRead(actor, filing))
        .map(rows::file)
        .orElseThrow(FilingRecord::unknown);
  }

  /** What Akashi itself knows of the period of a report. */
  @Transactional(readOnly = true)
  public Map<ReportFact, Integer> facts(FilingFile file) {
    return file.filing().matter() instanceof Report report
        ? facts.of(file.filing().assessor(), report.period())
        : Map.of();
  }

  /** What Akashi itself knows of a period of the own body. */
  @Transactional(readOnly = true)
  public Map<ReportFact, Integer> ownFacts(Actor actor, Period period) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    return facts.of(actor.organisationId(), period);
  }

  /** Acknowledges a filing; a word to it is possible. */
  public void acknowledge(Actor actor, FilingId id, int revision, String reason) {
    answer(actor, id, revision, FilingState.ACKNOWLEDGED, reason);
  }

  /** Returns a filing for the reason stated, so that the body files it again. */
  public void giveBack(Actor actor, FilingId id, int revision, String reason) {
    if (reason.isBlank()) {
      throw Refusal.rule(Reason.of("oversight.return-reason", "FRM-29").at("reason"));
    }
    answer(actor, id, revision, FilingState.RETURNED, reason);
  }

  private void answer(Actor actor, FilingId id, int revision, FilingState outcome, String reason) {
    actor.require(Permission.MANAGE_ASSESSORS);
    Filing filing = rows.findForUpdate(id).orElseThrow(FilingRecord::unknown);
    if (filing.state() != FilingState.FILED) {
      throw Refusal.rule(Reason.of("oversight.not-filed", "FRM-29").with(filing.state()));
    }
    if (filing.revision() != revision) {
      throw Refusal.stale(Reason.of("oversight.changed-meanwhile"));
    }
    Filing next = filing.in(outcome, today.day());
    rows.update(next);
    rows.add(
        id,
        new Answer(
            filing.round(),
            outcome,
            reason,
            actor.person(),
            actor.name(),
            today.day(),
            today.now()));
    record.answered(actor, next, reason);
  }

  private static boolean mayRead(Actor actor, Filing filing) {
    return (actor.may(Permission.APPLY_FOR_SELECTION) && actor.belongsTo(filing.assessor()))
        || actor.may(Permission.MANAGE_ASSESSORS)
        || actor.may(Permission.EVALUATE_ASSESSORS)
        || actor.may(Permission.DECIDE_ON_ASSESSORS);
  }
}
