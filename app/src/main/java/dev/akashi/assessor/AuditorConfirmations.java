package dev.akashi.assessor;

import dev.akashi.assessor.Auditor.Confirmation;
import dev.akashi.assessor.db.AuditorRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operating body sees the papers of the auditors who sign (FRM-27): of those whom a body names
 * in its request together with the request, of those who join or change later one by one.
 */
@Service
@Transactional
public class AuditorConfirmations {

  private final AuditorRows rows;
  private final Auditors auditors;
  private final AssessorRegister register;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  AuditorConfirmations(
      AuditorRows rows,
      Auditors auditors,
      AssessorRegister register,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.auditors = auditors;
    this.register = register;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** The auditors of selected bodies who cannot sign before their papers are seen. */
  @Transactional(readOnly = true)
  public List<Auditor> waiting(Actor actor) {
    actor.require(Permission.EVALUATE_ASSESSORS);
    LocalDate day = today.day();
    if (!auditors.termsOn(day).confirmed()) {
      return List.of();
    }
    return rows.signing(register.inForceOn(day), day).stream()
        .filter(auditor -> !auditor.confirmedOn(day))
        .toList();
  }

  /** What stands against confirming the auditor today; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Reason> against(Auditor auditor) {
    return AuditorRule.againstConfirming(auditor, auditors.termsOn(today.day()), today.day());
  }

  /**
   * Confirms what the register has of an auditor.
   *
   * @param revision of the auditor as it was read
   * @param seen the papers that show it
   */
  public void confirm(Actor actor, AuditorId id, int revision, String seen) {
    actor.require(Permission.EVALUATE_ASSESSORS);
    Auditor auditor = auditors.get(actor, id).auditor();
    if (auditor.revision() != revision) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    if (seen.isBlank()) {
      throw Refusal.rule(Reason.of("assessor.confirm-without-papers", "FRM-27").at("seen"));
    }
    Refusal.rulesUnlessEmpty(against(auditor));
    keep(actor, auditor, seen);
    notices.tell(
        auditor.assessor(),
        "assessor.auditor-confirmed",
        List.of(auditor.name()),
        "/assessors/auditors/" + id,
        List.of(ClauseId.of("FRM-27")));
  }

  /** Confirms the signing auditors of a request whose items about them are all met. */
  void confirmWith(Actor actor, RequestFile file) {
    String seen =
        file.criteria().criteria().stream()
            .filter(item -> item.subject() == CriterionSubject.PERSON)
            .flatMap(item -> file.evidence(item.code()).stream())
            .map(SelectionRequest.Evidence::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!file.failing().isEmpty() || seen.isBlank()) {
      return;
    }
    file.auditors().stream()
        .filter(auditor -> against(auditor).isEmpty())
        .forEach(auditor -> keep(actor, auditor, seen));
  }

  private void keep(Actor actor, Auditor auditor, String seen) {
    rows.add(
        auditor.id(),
        new Confirmation(auditor.facts(), seen, today.day(), actor.name()),
        actor.person(),
        today.now());
    trail.record(
        actor,
        "assessor.auditor-confirmed",
        Auditors.subject(auditor.id()),
        Map.of(
            "assessor", auditor.assessor().toString(),
            "name", auditor.name(),
            "after", auditor.facts(),
            "evidence", seen));
  }
}
