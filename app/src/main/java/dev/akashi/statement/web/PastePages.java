package dev.akashi.statement.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.web.PasteView.Follower;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A block from a spreadsheet: first what it would change row by row, then all of it or nothing. */
@Controller
class PastePages {

  private final Pages pages;
  private final Workspaces workspaces;
  private final OwnStatements own;
  private final Baselines baselines;
  private final PasteReader reader;
  private final AnswerIntake intake;

  PastePages(
      Pages pages,
      Workspaces workspaces,
      OwnStatements own,
      Baselines baselines,
      PasteReader reader,
      AnswerIntake intake) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.own = own;
    this.baselines = baselines;
    this.reader = reader;
    this.intake = intake;
  }

  /** Shows what the block would change; with {@code write} it writes what was shown. */
  @PostMapping("/provider/statements/{id}/paste")
  @Requires(Permission.EDIT_STATEMENT)
  View paste(Actor actor, @PathVariable StatementId id, FormInput form) {
    StatementSheet sheet = own.sheet(actor, id);
    PasteView view = read(sheet, form);
    if (!form.has("write")) {
      return pages.view("statement/paste", view, form);
    }
    return form.attempt(
        () -> {
          if (!view.mayBeWritten()) {
            form.note(Reason.atField("block", "statement.paste-not-understood", view.problems()));
          }
          form.refuseIfBad();
          int changed =
              intake.take(
                  actor, id, given(view.lines()), form.number("seen").orElse(-1), /* file= */ "");
          return view.path() + view.filter().queryWith("done", "statement.pasted:" + changed);
        },
        () -> pages.view("statement/paste", view, form));
  }

  private PasteView read(StatementSheet sheet, FormInput form) {
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    WorkspaceFilter filter = WorkspaceFilter.of(form);
    PasteColumn column =
        form.read("column", "input.not-a-choice", PasteColumn::valueOf).orElse(PasteColumn.ID);
    String start = form.text("start");
    List<Requirement> shown = workspaces.shown(sheet, filter);
    Optional<Requirement> first =
        shown.stream().filter(row -> row.id().value().equals(start)).findFirst();
    List<Requirement> rows =
        start.isEmpty()
            ? shown
            : first.map(row -> shown.subList(shown.indexOf(row), shown.size())).orElse(List.of());
    String block = form.raw("block");
    List<PasteLine> lines = reader.read(block, baseline, sheet.content(), rows, column);
    Map<RequirementId, Answer> outcome =
        AnswerIntake.outcome(baseline, sheet.content(), sheet.setAside(), given(lines));
    StatementContent after = sheet.content().withAnswers(outcome);
    return new PasteView(
        sheet.head(),
        filter,
        block,
        start,
        column,
        sheet.answersRevision(),
        lines.stream().map(line -> line.judged(sheet.content(), after)).toList(),
        followers(baseline, sheet.content(), lines, outcome));
  }

  private static List<Answer> given(List<PasteLine> lines) {
    return lines.stream()
        .filter(PasteLine::changes)
        .flatMap(line -> line.after().stream())
        .toList();
  }

  private static List<Follower> followers(
      Baseline baseline,
      StatementContent stored,
      List<PasteLine> lines,
      Map<RequirementId, Answer> outcome) {
    Set<RequirementId> given =
        given(lines).stream().map(Answer::requirement).collect(Collectors.toSet());
    return baseline.requirements().stream()
        .filter(requirement -> !given.contains(requirement.id()))
        .flatMap(requirement ->
            Optional.ofNullable(outcome.get(requirement.id())).stream()
                .map(then -> new Follower(requirement, stored.answer(requirement.id()), then)))
        .toList();
  }
}
