package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checklist with everything that belongs to it, as far as its reader may see it.
 *
 * @param handOvers the newest first
 * @param answers those that were given
 * @param notes the agency's own; none for the provider
 */
public record ChecklistSheet(
    Checklist head,
    ChecklistQuestions questions,
    List<HandOver> handOvers,
    Map<RequirementId, ChecklistAnswer> answers,
    Map<RequirementId, ChecklistNote> notes,
    List<ConsultedDocument> documents) {

  public ChecklistSheet {
    handOvers = List.copyOf(handOvers);
    answers = Map.copyOf(answers);
    notes = Map.copyOf(notes);
    documents = List.copyOf(documents);
  }

  public ChecklistAnswer answer(RequirementId id) {
    return answers.getOrDefault(id, ChecklistAnswer.none(id));
  }

  public Optional<ChecklistNote> note(RequirementId id) {
    return Optional.ofNullable(notes.get(id));
  }

  /** The documents that speak to a question. */
  public List<ConsultedDocument> documentsOn(RequirementId id) {
    return documents.stream().filter(document -> document.speaksTo(id)).toList();
  }

  /** The hand-over that the provider has not answered. */
  public Optional<HandOver> open() {
    return handOvers.stream().filter(HandOver::isOpen).findFirst();
  }

  public ChecklistResult result() {
    return ChecklistResult.of(questions, answers);
  }
}
