package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a statement with its content, as its provider works on it.
 *
 * @param scopeRevision counts the changes of the scope
 * @param answerRevisions counts the changes of each answer that is stored
 * @param setAside what controls said before they went out with their objective
 */
public record StatementSheet(
    StatementHead head,
    StatementContent content,
    int scopeRevision,
    List<NamedUse> uses,
    List<NamedFact> facts,
    Map<RequirementId, Integer> answerRevisions,
    Map<RequirementId, Answer> setAside) {

  /** A used service with the id and revision by which it is changed. */
  public record NamedUse(UUID id, int revision, UsedService service) {}

  /** A fact of the profile with the id and revision by which it is changed. */
  public record NamedFact(UUID id, int revision, ProfileFact fact) {}

  public StatementSheet {
    facts = List.copyOf(facts);
    uses = List.copyOf(uses);
    answerRevisions = Map.copyOf(answerRevisions);
    setAside = Map.copyOf(setAside);
  }

  public StatementId id() {
    return head.id();
  }

  /** Grows with every change of an answer and of the baseline version. */
  public int answersRevision() {
    return head.unansweredRevision()
        + answerRevisions.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Grows with every change of the baseline version, the audit period or an answer. */
  public int revision() {
    return head.revision() + answersRevision();
  }

  /**
   * The revision of every answer, written or not, when that many are written anew: above every one
   * there is or was before, so that no form that is still open passes for a new one.
   */
  int nextAnswerRevision(int count) {
    int highest =
        Math.max(
            head.unansweredRevision(),
            answerRevisions.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    int soThatTheSumGrows = answersRevision() / (count + 1);
    return Math.max(highest, soThatTheSumGrows) + 1;
  }

  /** Whether that answer says something else than the sheet, of itself and not by its objective. */
  public boolean isWritten(Answer now) {
    return !now.equals(content.answer(now.requirement())) && !TreatmentChoices.goesAlong(this, now);
  }

  /** The same with other answers. */
  public StatementSheet withAnswers(Map<RequirementId, Answer> answers) {
    return new StatementSheet(
        head, content.withAnswers(answers), scopeRevision, uses, facts, answerRevisions, setAside);
  }

  public int revisionOf(RequirementId requirement) {
    return answerRevisions.getOrDefault(requirement, head.unansweredRevision());
  }
}
