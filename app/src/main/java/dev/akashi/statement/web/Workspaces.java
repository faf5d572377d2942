package dev.akashi.statement.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.ControlRisks;
import dev.akashi.statement.DraftMigrations;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementChecks;
import dev.akashi.statement.StatementFiles;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.WorkingTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts together what the workspace and its forms show. */
@Component
class Workspaces {

  private final OwnStatements own;
  private final StatementChecks checks;
  private final WorkingTimes times;
  private final Baselines baselines;
  private final DraftMigrations migrations;
  private final ControlRisks risks;
  private final StatementFiles files;
  private final CloudServices services;
  private final Today today;

  Workspaces(
      OwnStatements own,
      StatementChecks checks,
      WorkingTimes times,
      Baselines baselines,
      DraftMigrations migrations,
      ControlRisks risks,
      StatementFiles files,
      CloudServices services,
      Today today) {
    this.own = own;
    this.checks = checks;
    this.times = times;
    this.baselines = baselines;
    this.migrations = migrations;
    this.risks = risks;
    this.files = files;
    this.services = services;
    this.today = today;
  }

  /** All rows of the filter, and the open one. */
  WorkspaceView of(Actor actor, StatementId id, FormInput form, Optional<RequirementId> open) {
    StatementSheet sheet = sheet(actor, id);
    StatementCheck check = checks.check(sheet);
    WorkspaceFilter filter = WorkspaceFilter.of(form);
    return of(
        actor,
        sheet,
        check,
        form,
        open,
        requirement ->
            filter.shows(requirement, sheet.content(), check)
                || open.filter(requirement.id()::equals).isPresent());
  }

  /**
   * The row of a requirement, with those that an answer to it can change: an objective and the
   * controls below it go together.
   */
  WorkspaceView part(Actor actor, StatementId id, FormInput form, RequirementId row, boolean open) {
    StatementSheet sheet = sheet(actor, id);
    Requirement asked =
        baselines
            .version(sheet.content().baselineVersion())
            .find(row)
            .orElseThrow(() -> Refusal.notFound(Reason.of("statement.requirement-unknown")));
    RequirementId objective = asked.objective().orElse(row);
    return of(
        actor,
        sheet,
        checks.check(sheet),
        form,
        open ? Optional.of(row) : Optional.empty(),
        requirement ->
            requirement.id().equals(row)
                || (!open
                    && (requirement.id().equals(objective)
                        || requirement.objective().filter(objective::equals).isPresent())));
  }

  /** With its files only where they count: what is sealed is held against its seal. */
  private StatementSheet sheet(Actor actor, StatementId id) {
    if (own.head(actor, id).isDraft()) {
      StatementSheet draft = own.withoutFiles(actor, id);
      if (draft.head().isDraft()) {
        return draft;
      }
    }
    return own.sheet(actor, id);
  }

  private WorkspaceView of(
      Actor actor,
      StatementSheet sheet,
      StatementCheck check,
      FormInput form,
      Optional<RequirementId> open,
      Predicate<Requirement> shown) {
    StatementId id = sheet.id();
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    WorkspaceFilter filter = WorkspaceFilter.of(form);
    Optional<Requirement> opened =
        sheet.head().isDraft() ? open.flatMap(baseline::find) : Optional.empty();
    Optional<Migrated> migrated = sheet.head().isDraft() ? migrations.last(id) : Optional.empty();
    return new WorkspaceView(
        sheet,
        baseline,
        StatementProgress.of(baseline, sheet.content()),
        check,
        filter,
        WorkspaceView.sections(sheet, baseline, check, shown),
        opened.map(requirement ->
            OpenRow.of(
                sheet,
                WorkspaceView.row(sheet, check, requirement),
                files.of(id, requirement.id()),
                times.of(actor, sheet.head(), requirement.id()),
                form)),
        sheet.head().sealed().stream()
            .allMatch(sealed -> sealed.hash().equals(StatementSeal.of(sheet))),
        checks.previousPeriod(sheet.head()),
        migrated,
        baselines.next(baseline.version(), today.day()),
        migrations.kept(actor, sheet.head().service().id()),
        newest(actor, sheet.head()),
        risks.of(sheet));
  }

  /** A draft is the newest: no other version is begun beside it. */
  private Optional<StatementHead> newest(Actor actor, StatementHead of) {
    return of.isDraft()
        ? Optional.empty()
        : services.statements(actor, of.service().id()).stream()
            .filter(other -> other.version() > of.version())
            .max(Comparator.comparingInt(StatementHead::version));
  }

  /** The requirements of the filter, in the order of their rows. */
  List<Requirement> shown(StatementSheet sheet, WorkspaceFilter filter) {
    StatementCheck check = checks.check(sheet);
    return baselines.version(sheet.content().baselineVersion()).requirements().stream()
        .filter(requirement -> filter.shows(requirement, sheet.content(), check))
        .toList();
  }

  /** The requirements of the filter that have no answer yet. */
  List<RequirementId> unanswered(Actor actor, StatementId id, WorkspaceFilter filter) {
    StatementSheet sheet = sheet(actor, id);
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    StatementCheck check = checks.check(sheet);
    return baseline.requirements().stream()
        .filter(requirement -> filter.shows(requirement, sheet.content(), check))
        .filter(requirement -> !StatementProgress.isAnswered(requirement, sheet.content()))
        .map(Requirement::id)
        .toList();
  }
}
