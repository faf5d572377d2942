package dev.akashi.statement.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.WorkingTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The workspace of a statement: all requirements, one open for editing, many answered at once. */
@Controller
class WorkspacePages {

  private final Pages pages;
  private final Workspaces workspaces;
  private final StatementDrafts drafts;

  WorkspacePages(Pages pages, Workspaces workspaces, StatementDrafts drafts) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.drafts = drafts;
  }

  @GetMapping("/provider/statements/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable StatementId id, FormInput form) {
    Optional<RequirementId> open =
        form.text("open").isEmpty() ? Optional.empty() : known(form.text("open"));
    return show(actor, id, form, open);
  }

  private View show(Actor actor, StatementId id, FormInput form, Optional<RequirementId> open) {
    return pages.view("statement/workspace", workspaces.of(actor, id, form, open), form);
  }

  @PostMapping("/provider/statements/{id}/answers/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  View answer(
      Actor actor, @PathVariable StatementId id, @PathVariable String requirement, FormInput form) {
    RequirementId answered = known(requirement).orElseThrow(WorkspacePages::unknown);
    if (form.has("more")) {
      return show(actor, id, form, Optional.of(answered));
    }
    return form.attempt(
        () -> {
          Answer answer = AnswerForm.read(form, answered);
          Optional<WorkingTime> time = AnswerForm.time(form);
          int revision = form.number("revision").orElse(0);
          form.refuseIfBad();
          if (form.has(AnswerForm.WORKING_HOURS)) {
            drafts.answer(actor, id, answer, revision, time);
          } else {
            drafts.answer(actor, id, answer, revision);
          }
          return "/provider/statements/"
              + id
              + WorkspaceFilter.of(form).queryWith("done", "statement.answer-saved")
              + "#"
              + answered;
        },
        () -> show(actor, id, form, Optional.of(answered)));
  }

  /** Answers the chosen rows, or all rows of the filter without an answer, alike. */
  @PostMapping("/provider/statements/{id}/answers")
  @Requires(Permission.EDIT_STATEMENT)
  View answerAlike(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          WorkspaceFilter filter = WorkspaceFilter.of(form);
          List<RequirementId> which =
              form.text("which").equals("unanswered")
                  ? workspaces.unanswered(actor, id, filter)
                  : chosen(form);
          if (which.isEmpty()) {
            form.note(Reason.atField("which", "statement.nothing-chosen"));
          }
          CommonAnswer common = common(form);
          int changed =
              drafts.answerAlike(actor, id, which, common, form.number("seen").orElse(-1));
          return "/provider/statements/"
              + id
              + filter.queryWith("done", "statement.answered-alike:" + changed);
        },
        () -> show(actor, id, form, Optional.empty()));
  }

  private static List<RequirementId> chosen(FormInput form) {
    return form.all("requirement").stream()
        .map(text -> known(text).orElseThrow(WorkspacePages::unknown))
        .toList();
  }

  private static CommonAnswer common(FormInput form) {
    boolean excludes = form.text("do").equals("exclude");
    String text = excludes ? "" : form.required("commonText", AnswerForm.LONGEST_TEXT);
    String reason = excludes ? form.required("commonReason", AnswerForm.LONGEST_REASON) : "";
    String owner = form.optional("commonOwner", AnswerForm.LONGEST_NAME);
    Optional<Frequency> frequency =
        excludes
            ? Optional.of(Frequency.AS_NEEDED)
            : form.choice("commonFrequency", Frequency.class);
    form.refuseIfBad();
    return new CommonAnswer(
        excludes ? Treatment.EXCLUDED : Treatment.SELECTED,
        text,
        owner,
        frequency.orElse(Frequency.AS_NEEDED),
        reason);
  }

  private static Optional<RequirementId> known(String text) {
    try {
      return Optional.of(RequirementId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("statement.requirement-unknown"));
  }
}
