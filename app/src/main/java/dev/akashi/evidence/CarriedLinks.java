package dev.akashi.evidence;

import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.db.LinkRows;
import dev.akashi.evidence.db.LinkRows.Place;
import dev.akashi.platform.Today;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementRebased;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links go along with their statement: into the draft that follows it, and to other numbers. */
@Service
class CarriedLinks {

  private final LinkRows rows;
  private final OwnStatements statements;
  private final Trail trail;
  private final Today today;

  CarriedLinks(LinkRows rows, OwnStatements statements, Trail trail, Today today) {
    this.rows = rows;
    this.statements = statements;
    this.trail = trail;
    this.today = today;
  }

  /**
   * The draft that follows a statement begins with the same evidence; what supported a measure that
   * is no longer there supports the whole answer.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void copied(StatementCopied copied) {
    int links = rows.copy(copied.from(), copied.draft(), copied.actor(), today.now());
    if (links == 0) {
      return;
    }
    StatementContent content = statements.sheet(copied.actor(), copied.draft()).content();
    Map<UUID, Place> moves = new HashMap<>();
    for (LinkedFile file : content.evidence()) {
      if (!file.line().isEmpty() && !content.answer(file.requirement()).hasLine(file.line())) {
        moves.put(file.link(), new Place(file.requirement(), ""));
      }
    }
    rows.move(copied.draft(), moves);
    trail.record(
        copied.actor(),
        "evidence.links-copied",
        new Subject("statement", copied.draft().toString()),
        Map.of("from", copied.from().toString(), "count", links));
  }

  /** In another version of the baseline the requirement may have another number. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void rebased(StatementRebased rebased) {
    Map<UUID, Place> moves = new HashMap<>();
    for (LinkedFile file : rows.of(rebased.statement())) {
      RequirementId now = rebased.now(file.requirement());
      if (!now.equals(file.requirement())) {
        moves.put(file.link(), new Place(now, file.line()));
      }
    }
    if (moves.isEmpty()) {
      return;
    }
    rows.move(rebased.statement(), moves);
    trail.record(
        rebased.actor(),
        "evidence.links-renumbered",
        new Subject("statement", rebased.statement().toString()),
        Map.of("count", moves.size()));
  }
}
