package dev.akashi.responsibility;

import dev.akashi.baseline.RequirementId;
import dev.akashi.responsibility.db.ResponsibilityRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswersSaved;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementRebased;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.WithoutPlace;
import dev.akashi.statement.WithoutPlace.Naming;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was taken over in step with the answers. */
@Service
class InheritanceUses {

  private static final Naming<Inherited> INHERITED =
      new Naming<>(
          "responsibility.inherited", Inherited.class, Inherited::requirement, Inherited::at);

  private final ResponsibilityRows rows;
  private final OwnStatements own;
  private final WithoutPlace withoutPlace;

  InheritanceUses(ResponsibilityRows rows, OwnStatements own, WithoutPlace withoutPlace) {
    this.rows = rows;
    this.own = own;
    this.withoutPlace = withoutPlace;
  }

  /** An answer that no longer inherits, or from another base, has nothing taken over any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void saved(AnswersSaved told) {
    List<Inherited> kept = rows.inherited(told.statement());
    if (kept.isEmpty()) {
      return;
    }
    Map<RequirementId, Answer> answers =
        told.answers().stream()
            .collect(
                Collectors.toMap(Answer::requirement, Function.identity(), (one, other) -> other));
    rows.forget(
        told.statement(),
        kept.stream()
            .filter(each -> {
              Answer answer = answers.get(each.requirement());
              return answer != null && !inherits(answer, each);
            })
            .toList());
  }

  private static boolean inherits(Answer answer, Inherited from) {
    return answer.treatment() == Treatment.INHERITED
        && answer.inheritedFrom().filter(from.key()::equals).isPresent();
  }

  /**
   * What was taken over goes to the number of its requirement now; what the other version does not
   * have waits for the way back.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void rebased(StatementRebased told) {
    List<Inherited> before = rows.inherited(told.statement());
    List<Inherited> renumbered = withoutPlace.withAnswers(told, INHERITED, before);
    if (before.isEmpty() && renumbered.isEmpty()) {
      return;
    }
    StatementContent content = own.sheet(told.actor(), told.statement()).content();
    List<Inherited> now =
        renumbered.stream()
            .filter(each -> inherits(content.answer(each.requirement()), each))
            .toList();
    rows.forget(told.statement(), before);
    rows.note(told.statement(), now);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    rows.note(told.draft(), rows.inherited(told.from()));
  }
}
