package dev.akashi.changenotice;

import dev.akashi.changenotice.db.ChangeRows;
import dev.akashi.registration.ReAuditDuties;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which registered services owe a re-audit because of significant changes. */
@Service
class ReAudits implements ReAuditDuties {

  private final ChangeRows rows;
  private final Statements statements;

  ReAudits(ChangeRows rows, Statements statements) {
    this.rows = rows;
    this.statements = statements;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Duty> of(RegistryKey key) {
    return rows.significant(key).stream()
        .flatMap(notice ->
            notice
                .ruling()
                .flatMap(ChangeNotice.Ruling::reAuditDue)
                .map(due -> duty(notice, due))
                .stream())
        .sorted(Comparator.comparing(Duty::due))
        .toList();
  }

  private Duty duty(ChangeNotice notice, LocalDate due) {
    return new Duty(
        due, notice.content().description(), "/provider/changes/" + notice.id(), isDone(notice));
  }

  /** Whether a later statement is published whose audit period reaches the day of the change. */
  boolean isDone(ChangeNotice notice) {
    return statements
        .published(notice.service())
        .filter(now -> now.version() > notice.statementVersion())
        .filter(now -> !now.auditPeriod().last().isBefore(notice.content().changesOn()))
        .isPresent();
  }
}
