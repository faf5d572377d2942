package dev.akashi.statement.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.Answer;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementDrafts.Answered;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.WorkingTime;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Single rows of the workspace, for the script that edits them in place. */
@Controller
class RowPages {

  private static final Answered NOTHING_SEEN = new Answered(0, 0);

  private final Pages pages;
  private final Workspaces workspaces;
  private final OwnStatements own;
  private final StatementDrafts drafts;
  private final Today today;

  RowPages(
      Pages pages, Workspaces workspaces, OwnStatements own, StatementDrafts drafts, Today today) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.own = own;
    this.drafts = drafts;
    this.today = today;
  }

  @GetMapping("/provider/statements/{id}/rows/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  View open(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return show(actor, id, requirement, form, RowView.State.OPEN);
  }

  /** Saves the answer; with {@code more} or {@code show} it only shows what was typed. */
  @PostMapping("/provider/statements/{id}/rows/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  View save(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attemptHere(
        () -> {
          if (form.has("more")) {
            return show(actor, id, requirement, form, RowView.State.OPEN);
          }
          if (form.has("show")) {
            refuseUnlessNewest(own.withoutFiles(actor, id), requirement, form);
            return show(actor, id, requirement, form, RowView.State.OPEN);
          }
          Answered answered = answer(actor, id, requirement, form);
          return show(actor, id, requirement, form, RowView.State.SAVED, answered);
        },
        () ->
            show(
                actor,
                id,
                requirement,
                form,
                form.isStale() ? RowView.State.CONFLICT : RowView.State.REFUSED));
  }

  private Answered answer(Actor actor, StatementId id, RequirementId requirement, FormInput form) {
    Answer answer = AnswerForm.read(form, requirement);
    Optional<WorkingTime> time = AnswerForm.time(form);
    int revision = form.number("revision").orElse(0);
    form.refuseIfBad();
    try {
      return form.has(AnswerForm.WORKING_HOURS)
          ? drafts.answer(actor, id, answer, revision, time)
          : drafts.answer(actor, id, answer, revision);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.STALE
          && wasSavedEarlier(own.withoutFiles(actor, id), answer, revision)) {
        return NOTHING_SEEN;
      }
      throw refusal;
    }
  }

  /** A script sends again what it got no answer for; that is no conflict with itself. */
  private static boolean wasSavedEarlier(StatementSheet before, Answer answer, int revision) {
    return before.head().isDraft()
        && before.revisionOf(answer.requirement()) > revision
        && revision >= before.head().unansweredRevision()
        && before.content().answer(answer.requirement()).equals(answer.settled());
  }

  private static void refuseUnlessNewest(
      StatementSheet stored, RequirementId requirement, FormInput form) {
    if (stored.revisionOf(requirement) != form.number("revision").orElse(-1)) {
      throw Refusal.stale(
          Reason.of("statement.answer-changed-meanwhile").with(requirement.value()));
    }
  }

  private View show(
      Actor actor, StatementId id, RequirementId requirement, FormInput form, RowView.State state) {
    return show(actor, id, requirement, form, state, NOTHING_SEEN);
  }

  private View show(
      Actor actor,
      StatementId id,
      RequirementId requirement,
      FormInput form,
      RowView.State state,
      Answered answered) {
    WorkspaceView part =
        workspaces.part(actor, id, form, requirement, state != RowView.State.SAVED);
    return pages.view(
        "statement/part",
        new RowView(part, state, requirement.value(), answered, today.now()),
        form);
  }
}
