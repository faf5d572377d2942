package dev.akashi.evidence;

import dev.akashi.evidence.db.LinkRows;
import dev.akashi.evidence.db.LinkRows.Place;
import dev.akashi.evidence.db.LinkRows.StoredLink;
import dev.akashi.platform.Today;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementRebased;
import dev.akashi.statement.WithoutPlace;
import dev.akashi.statement.WithoutPlace.Naming;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links go along with their statement: into the draft that follows it, and to other numbers. */
@Service
class CarriedLinks {

  private static final Naming<StoredLink> LINKS =
      new Naming<>("evidence.link", StoredLink.class, StoredLink::requirement, StoredLink::at);

  private final LinkRows rows;
  private final OwnStatements statements;
  private final WithoutPlace withoutPlace;
  private final Trail trail;
  private final Today today;

  CarriedLinks(
      LinkRows rows,
      OwnStatements statements,
      WithoutPlace withoutPlace,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.statements = statements;
    this.withoutPlace = withoutPlace;
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

  /** In another version of the baseline the requirement may have another number, or no place. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void rebased(StatementRebased rebased) {
    List<StoredLink> before = rows.stored(rebased.statement());
    List<StoredLink> renumbered = withoutPlace.renumbered(rebased, LINKS, before);
    if (before.equals(renumbered)) {
      return;
    }
    rows.replace(
        rebased.statement(), rebased.back() ? toLinesThere(rebased, renumbered) : renumbered);
    trail.record(
        rebased.actor(),
        "evidence.links-renumbered",
        new Subject("statement", rebased.statement().toString()),
        Map.of("before", before.size(), "count", renumbered.size()));
  }

  /** What supports a line that was written since the step supports the whole answer. */
  private List<StoredLink> toLinesThere(StatementRebased rebased, List<StoredLink> links) {
    StatementContent content =
        statements.withoutFiles(rebased.actor(), rebased.statement()).content();
    return links.stream()
        .map(link -> content.answer(link.requirement()).hasLine(link.line()) ? link : link.ofAll())
        .toList();
  }
}
