package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.db.ChecklistAnswerRows;
import dev.akashi.checklist.db.ChecklistRows;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers to the questions of checklists, and what agencies note about them (TMP-12). */
@Service
public class ChecklistAnswering {

  /** The longest note. */
  public static final int LONGEST_NOTE = 4_000;

  private final ChecklistRows rows;
  private final ChecklistAnswerRows answers;
  private final ChecklistDesk desk;
  private final Trail trail;
  private final Today today;

  ChecklistAnswering(
      ChecklistRows rows,
      ChecklistAnswerRows answers,
      ChecklistDesk desk,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.answers = answers;
    this.desk = desk;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Answers one question.
   *
   * @param revision of the answer that was seen; 0 when there was none
   */
  @Transactional
  public void answer(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      RequirementId requirement,
      Said said,
      int revision) {
    ChecklistSheet sheet = desk.writable(actor, party, id);
    ChecklistAnswer before = sheet.answer(ChecklistDesk.asked(sheet, requirement));
    if (before.revision() != revision) {
      throw Refusal.stale(Reason.of("checklist.answer-changed").with(requirement.value()));
    }
    if (said.lacksReason()) {
      throw Refusal.rule(
          Reason.of("checklist.not-applicable-without-reason", ChecklistDesk.CLAUSE).at("reason"));
    }
    if (said.equals(before.said())) {
      return;
    }
    write(actor, party, id, Map.of(requirement, said));
    trail.record(
        actor,
        "checklist.answered",
        ChecklistDesk.subject(id),
        Map.of(
            "requirement", requirement.value(),
            "from", before.verdict(),
            "to", said.verdict()));
  }

  /** Takes in what a workbook says; whoever does so holds the checklist. */
  @Transactional(propagation = Propagation.MANDATORY)
  void take(Actor actor, ChecklistId id, Map<RequirementId, Said> said, String fileName) {
    write(actor, ChecklistParty.AGENCY, id, said);
    trail.record(
        actor,
        "checklist.taken-in",
        ChecklistDesk.subject(id),
        Map.of("file", fileName, "answers", said.size()));
  }

  private void write(
      Actor actor, ChecklistParty party, ChecklistId id, Map<RequirementId, Said> said) {
    answers.write(id, said, party, actor, today.now());
    rows.answersChanged(id);
  }

  /**
   * Notes something about an answer for the own agency; an empty text takes the note away.
   *
   * @param revision of the note that was seen; 0 when there was none
   */
  @Transactional
  public void note(
      Actor actor, ChecklistId id, RequirementId requirement, String text, int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.AGENCY, id);
    ChecklistDesk.asked(sheet, requirement);
    if (text.isBlank() && revision == 0) {
      throw Refusal.input(Reason.atField("note", "input.required"));
    }
    boolean written =
        text.isBlank()
            ? answers.removeNote(id, requirement, revision)
            : answers.note(id, requirement, text, actor, today.now(), revision);
    if (!written) {
      throw Refusal.stale(Reason.of("checklist.note-changed").with(requirement.value()));
    }
    trail.record(
        actor,
        "checklist.noted",
        ChecklistDesk.subject(id),
        Map.of("requirement", requirement.value()));
  }
}
