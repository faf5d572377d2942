package dev.akashi.changenotice;

import dev.akashi.changenotice.ChangeNotice.Proposal;
import dev.akashi.changenotice.ChangeNotice.Ruling;
import dev.akashi.changenotice.db.ChangeRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The support body rules whether a change is significant: one person proposes, another confirms. A
 * significant one is audited again by a day (FRM-57).
 */
@Service
public class ChangeRulings {

  private final ChangeRows rows;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  ChangeRulings(
      ChangeRows rows, ProgrammeParameters parameters, Notices notices, Trail trail, Today today) {
    this.rows = rows;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** What was filed: what waits first, the one due first at the top. */
  @Transactional(readOnly = true)
  public Part<ChangeNotice> desk(Actor actor, int start, int size) {
    actor.require(Permission.REVIEW_APPLICATION);
    return Part.read(rows.filed(start, size + 1), start, size);
  }

  /** A notice that was filed. */
  @Transactional(readOnly = true)
  public ChangeNotice get(Actor actor, ChangeId id) {
    actor.require(Permission.REVIEW_APPLICATION);
    return rows.find(id).filter(found -> !found.isDraft()).orElseThrow(ChangeNotices::unknown);
  }

  /** What stands against this person confirming the proposal. */
  public List<Reason> againstConfirming(Actor actor, ChangeNotice notice) {
    return ChangeRules.againstConfirming(notice, actor.person());
  }

  /** The last day that a re-audit may be due when it is ruled today. */
  public LocalDate latestReAudit() {
    return ChangeParameters.latestReAudit(parameters, today.day());
  }

  /** The kinds of changes that count as significant unless it is ruled otherwise. */
  public Set<ServiceChangeKind> presumed() {
    return ChangeParameters.presumed(parameters, today.day());
  }

  /** Proposes a ruling. */
  @Transactional
  public void propose(Actor actor, ChangeId id, Ruling ruling, int revision) {
    ChangeNotice notice = open(actor, id, revision);
    if (notice.proposal().isPresent()) {
      throw Refusal.rule(Reason.of("changenotice.proposed-already", "FRM-57"));
    }
    Refusal.inputUnlessEmpty(ChangeRules.check(ruling, today.day(), latestReAudit()));
    rows.propose(id, ruling, actor, today.day());
    trail.record(
        actor,
        "changenotice.proposed",
        ChangeNotices.subject(id),
        Map.of(
            "service", notice.serviceName().ja(),
            "result", result(ruling),
            "reason", ruling.reason(),
            "until", ruling.reAuditDue().map(LocalDate::toString).orElse("")));
  }

  /** Sends a proposal back, so that another ruling can be proposed. */
  @Transactional
  public void sendBack(Actor actor, ChangeId id, String reason, int revision) {
    ChangeNotice notice = open(actor, id, revision);
    proposed(notice);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("reason", "input.required"));
    }
    rows.sendBack(id, reason);
    trail.record(
        actor,
        "changenotice.sent-back",
        ChangeNotices.subject(id),
        Map.of("service", notice.serviceName().ja(), "reason", reason));
  }

  /** Confirms a proposal of somebody else: from now on it holds. */
  @Transactional
  public void confirm(Actor actor, ChangeId id, int revision) {
    ChangeNotice notice = open(actor, id, revision);
    Ruling ruling = proposed(notice).ruling();
    Refusal.rulesUnlessEmpty(ChangeRules.againstConfirming(notice, actor.person()));
    rows.confirm(id, actor, today.day());
    trail.record(
        actor,
        "changenotice.ruled",
        ChangeNotices.subject(id),
        Map.of(
            "service", notice.serviceName().ja(),
            "result", result(ruling),
            "reason", ruling.reason(),
            "public", !ruling.publicText().isBlank(),
            "until", ruling.reAuditDue().map(LocalDate::toString).orElse("")));
    notices.tell(
        notice.provider(),
        ruling.significant() ? "changenotice.significant" : "changenotice.not-significant",
        List.of(notice.serviceName(), ruling.reAuditDue().map(LocalDate::toString).orElse("")),
        "/provider/changes/" + id,
        List.of(ChangeNotices.CLAUSE));
  }

  /** What was ruled to be told to everybody of a listed service, the newest first. */
  @Transactional(readOnly = true)
  public List<ChangeNotice> published(RegistryKey key) {
    return rows.significant(key).stream()
        .filter(
            notice -> notice.ruling().filter(ruling -> !ruling.publicText().isBlank()).isPresent())
        .toList();
  }

  private ChangeNotice open(Actor actor, ChangeId id, int revision) {
    actor.require(Permission.REVIEW_APPLICATION);
    ChangeNotice held =
        rows.hold(id).filter(found -> !found.isDraft()).orElseThrow(ChangeNotices::unknown);
    if (held.state() != ChangeState.FILED) {
      throw Refusal.rule(Reason.of("changenotice.ruled-already", "FRM-57"));
    }
    if (held.revision() != revision) {
      throw ChangeNotices.stale();
    }
    return held;
  }

  private static Proposal proposed(ChangeNotice notice) {
    return notice
        .proposal()
        .orElseThrow(() -> Refusal.rule(Reason.of("changenotice.nothing-proposed", "FRM-57")));
  }

  private static String result(Ruling ruling) {
    return ruling.significant() ? "SIGNIFICANT" : "NOT_SIGNIFICANT";
  }
}
