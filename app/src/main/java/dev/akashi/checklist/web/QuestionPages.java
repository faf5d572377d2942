package dev.akashi.checklist.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswering;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.Checklists;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The questions of a checklist, read and answered by both sides. */
@Controller
class QuestionPages {

  private static final String OF_AGENCY = "/agency/checklists/{id}/questions";
  private static final String OF_PROVIDER = "/provider/checklists/{id}/questions";

  private final Pages pages;
  private final Checklists checklists;
  private final ChecklistAnswering answering;

  QuestionPages(Pages pages, Checklists checklists, ChecklistAnswering answering) {
    this.pages = pages;
    this.checklists = checklists;
    this.answering = answering;
  }

  @GetMapping(OF_AGENCY)
  @Requires(Permission.MAKE_CHECKLIST)
  View ofAgency(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return list(actor, ChecklistParty.AGENCY, id, form);
  }

  @GetMapping(OF_PROVIDER)
  @Requires(Permission.EDIT_STATEMENT)
  View ofProvider(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return list(actor, ChecklistParty.PROVIDER, id, form);
  }

  private View list(Actor actor, ChecklistParty party, ChecklistId id, FormInput form) {
    String chapter = form.text("chapter");
    return pages.view(
        "checklist/questions",
        new QuestionsView(
            party,
            checklists.get(actor, party, id),
            chapter.matches("\\d{1,2}") ? Optional.of(Integer.parseInt(chapter)) : Optional.empty(),
            Arrays.stream(ChecklistVerdict.values())
                .filter(verdict -> verdict.name().equals(form.text("verdict")))
                .findFirst(),
            Paging.start(form)),
        form);
  }

  @GetMapping(OF_AGENCY + "/{requirement}")
  @Requires(Permission.MAKE_CHECKLIST)
  View showToAgency(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return show(actor, ChecklistParty.AGENCY, id, requirement, form);
  }

  @GetMapping(OF_PROVIDER + "/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  View showToProvider(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return show(actor, ChecklistParty.PROVIDER, id, requirement, form);
  }

  private View show(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      RequirementId requirement,
      FormInput form) {
    ChecklistSheet sheet = checklists.get(actor, party, id);
    Requirement asked =
        sheet
            .questions()
            .find(requirement)
            .orElseThrow(() -> Refusal.notFound(Reason.of("checklist.no-question")));
    return pages.view(
        "checklist/question",
        new QuestionView(party, sheet, asked, checklists.isWritable(actor, party, sheet)),
        form);
  }

  @PostMapping(OF_AGENCY + "/{requirement}")
  @Requires(Permission.MAKE_CHECKLIST)
  View answerOfAgency(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return answer(actor, ChecklistParty.AGENCY, id, requirement, form);
  }

  @PostMapping(OF_PROVIDER + "/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  View answerOfProvider(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return answer(actor, ChecklistParty.PROVIDER, id, requirement, form);
  }

  private View answer(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          answering.answer(
              actor, party, id, requirement, ChecklistForm.said(form), form.revision());
          RequirementId on =
              form.text("act").equals("next")
                  ? checklists
                      .get(actor, party, id)
                      .questions()
                      .after(requirement)
                      .orElse(requirement)
                  : requirement;
          return ChecklistPaths.question(party, id, on) + "?done=checklist.answered";
        },
        () -> show(actor, party, id, requirement, form));
  }

  /** What the agency notes for itself; without a text the note is taken away. */
  @PostMapping(OF_AGENCY + "/{requirement}/note")
  @Requires(Permission.MAKE_CHECKLIST)
  View note(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          String text = form.optional("note", ChecklistAnswering.LONGEST_NOTE);
          form.refuseIfBad();
          answering.note(actor, id, requirement, text, form.revision());
          return ChecklistPaths.question(ChecklistParty.AGENCY, id, requirement)
              + "?done=checklist.noted#note";
        },
        () -> show(actor, ChecklistParty.AGENCY, id, requirement, form));
  }
}
