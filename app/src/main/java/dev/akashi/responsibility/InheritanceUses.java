package dev.akashi.responsibility;

import dev.akashi.baseline.RequirementId;
import dev.akashi.responsibility.db.ResponsibilityRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswersSaved;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.Treatment;
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

  private final ResponsibilityRows rows;

  InheritanceUses(ResponsibilityRows rows) {
    this.rows = rows;
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

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    rows.note(told.draft(), rows.inherited(told.from()));
  }
}
