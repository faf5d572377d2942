package dev.akashi.checklist;

import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.HandOver.Back;
import dev.akashi.checklist.HandOver.BackHow;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.checklist.db.ChecklistRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checklists go to providers and come back, each time with its day (TMP-12). */
@Service
public class ChecklistHandOvers {

  private final ChecklistRows rows;
  private final ChecklistDesk desk;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  ChecklistHandOvers(
      ChecklistRows rows, ChecklistDesk desk, Notices notices, Trail trail, Today today) {
    this.rows = rows;
    this.desk = desk;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Hands a checklist over.
   *
   * @param wantedBy the day by which the answers are wanted, today at the earliest
   * @param message what is said to the provider; may be empty
   */
  @Transactional
  public void handOver(
      Actor actor,
      ChecklistId id,
      HandOverWay way,
      LocalDate wantedBy,
      String message,
      int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.AGENCY, id, revision);
    if (sheet.open().isPresent()) {
      throw Refusal.rule(Reason.of("checklist.out-already", ChecklistDesk.CLAUSE));
    }
    if (wantedBy.isBefore(today.day())) {
      throw Refusal.input(Reason.atField("wantedBy", "checklist.wanted-before", today.day()));
    }
    About about = sheet.head().about();
    Optional<OrganisationId> to =
        way == HandOverWay.IN_SYSTEM ? about.provider() : Optional.empty();
    if (way == HandOverWay.IN_SYSTEM && to.isEmpty()) {
      throw Refusal.rule(Reason.of("checklist.provider-not-here", ChecklistDesk.CLAUSE).at("way"));
    }
    HandOver out =
        new HandOver(
            sheet.handOvers().size() + 1,
            way,
            to,
            today.day(),
            wantedBy,
            message,
            actor.name(),
            Optional.empty());
    rows.handOver(id, out, actor);
    rows.step(id, ChecklistState.HANDED_OVER, today.day());
    trail.record(
        actor,
        "checklist.handed-over",
        ChecklistDesk.subject(id),
        Map.of("service", about.serviceName(), "kind", way, "until", wantedBy.toString()));
    to.ifPresent(provider ->
        notices.tell(
            provider,
            "checklist.handed-over",
            List.of(sheet.head().agencyName(), about.serviceName(), wantedBy.toString()),
            "/provider/checklists/" + id,
            List.of(ClauseId.of(ChecklistDesk.CLAUSE))));
  }

  /**
   * The provider gives a checklist back.
   *
   * @param note needed when questions are left unanswered
   */
  @Transactional
  public void giveBack(Actor actor, ChecklistId id, String note, int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.PROVIDER, id, revision);
    ChecklistDesk.refuseUnlessWritable(actor, ChecklistParty.PROVIDER, sheet);
    int unanswered = sheet.result().count(ChecklistVerdict.UNANSWERED);
    if (unanswered > 0 && note.isBlank()) {
      throw Refusal.rule(
          Reason.of("checklist.unanswered-without-note", ChecklistDesk.CLAUSE)
              .with(unanswered)
              .at("note"));
    }
    back(actor, sheet, BackHow.RETURNED, note);
    notices.tell(
        sheet.head().agency(),
        "checklist.returned",
        List.of(sheet.head().about().providerName(), sheet.head().about().serviceName()),
        "/agency/checklists/" + id,
        List.of(ClauseId.of(ChecklistDesk.CLAUSE)));
  }

  /** The agency takes a checklist back before it was answered. */
  @Transactional
  public void takeBack(Actor actor, ChecklistId id, String why, int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.AGENCY, id, revision);
    HandOver open =
        sheet
            .open()
            .orElseThrow(() -> Refusal.rule(Reason.of("checklist.not-out", ChecklistDesk.CLAUSE)));
    back(actor, sheet, BackHow.TAKEN_BACK, why);
    open.provider()
        .ifPresent(provider ->
            notices.tell(
                provider,
                "checklist.taken-back",
                List.of(sheet.head().agencyName(), sheet.head().about().serviceName()),
                "/provider/checklists/" + id,
                List.of(ClauseId.of(ChecklistDesk.CLAUSE))));
  }

  /** The filled-in workbook was taken in; nothing happens when none was out. */
  @Transactional(propagation = Propagation.MANDATORY)
  void takenIn(Actor actor, ChecklistSheet held, String fileName) {
    if (held.open().filter(one -> one.way() == HandOverWay.WORKBOOK).isPresent()) {
      back(actor, held, BackHow.TAKEN_IN, fileName);
    }
  }

  private void back(Actor actor, ChecklistSheet sheet, BackHow how, String note) {
    ChecklistId id = sheet.head().id();
    rows.back(id, new Back(today.day(), how, note, actor.name()), actor);
    rows.step(
        id, how == BackHow.TAKEN_BACK ? ChecklistState.PREPARED : ChecklistState.BACK, today.day());
    trail.record(
        actor,
        "checklist.came-back",
        ChecklistDesk.subject(id),
        Map.of("service", sheet.head().about().serviceName(), "result", how, "why", note));
  }

  /** The agency has read what came back. */
  @Transactional
  public void markRead(Actor actor, ChecklistId id, int revision) {
    ChecklistSheet sheet = desk.held(actor, ChecklistParty.AGENCY, id, revision);
    if (sheet.head().state() != ChecklistState.BACK) {
      throw Refusal.rule(Reason.of("checklist.nothing-came-back", ChecklistDesk.CLAUSE));
    }
    rows.step(id, ChecklistState.READ, today.day());
    trail.record(
        actor,
        "checklist.read",
        ChecklistDesk.subject(id),
        Map.of("service", sheet.head().about().serviceName()));
  }
}
