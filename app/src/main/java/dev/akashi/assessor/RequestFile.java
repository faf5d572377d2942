package dev.akashi.assessor;

import dev.akashi.directory.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request with everything that belongs to it.
 *
 * @param answers every wording of every round
 * @param evidence every document of every round
 * @param judgements every judgement of every round
 */
public record RequestFile(
    SelectionRequest request,
    CriteriaSet criteria,
    List<SelectionRequest.Answer> answers,
    List<SelectionRequest.Evidence> evidence,
    List<SelectionRequest.Judgement> judgements,
    List<StepTaken> steps,
    List<Auditor> auditors) {

  public RequestFile {
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
    judgements = List.copyOf(judgements);
    steps = List.copyOf(steps);
    auditors = List.copyOf(auditors);
  }

  /** The wording that holds for the item. */
  public Optional<SelectionRequest.Answer> answer(String criterion) {
    return answerIn(request.writtenRound(), criterion);
  }

  /** The wording that held for the item in a round. */
  public Optional<SelectionRequest.Answer> answerIn(int round, String criterion) {
    return answers.stream()
        .filter(answer -> answer.criterion().equals(criterion) && answer.round() <= round)
        .max(Comparator.comparingInt(SelectionRequest.Answer::number));
  }

  /** The documents that are given for the item. */
  public List<SelectionRequest.Evidence> evidence(String criterion) {
    return evidenceIn(request.writtenRound(), criterion);
  }

  /** The documents that were given for the item in a round. */
  public List<SelectionRequest.Evidence> evidenceIn(int round, String criterion) {
    return evidence.stream()
        .filter(each -> each.criterion().equals(criterion) && each.isGivenIn(round))
        .toList();
  }

  /** What holds of the item in the current round. */
  public Optional<SelectionRequest.Judgement> judgement(String criterion) {
    return judgements.stream()
        .filter(each -> each.round() == request.round() && each.criterion().equals(criterion))
        .max(Comparator.comparingInt(SelectionRequest.Judgement::number));
  }

  /** What was judged in the rounds before, and in this one before it was judged again. */
  public List<SelectionRequest.Judgement> earlier(String criterion) {
    Optional<SelectionRequest.Judgement> holds = judgement(criterion);
    return judgements.stream()
        .filter(each -> each.criterion().equals(criterion))
        .filter(each -> holds.filter(each::equals).isEmpty())
        .toList();
  }

  /** The items that are judged not to be met. */
  public List<Criterion> failing() {
    return criteria.criteria().stream()
        .filter(criterion ->
            judgement(criterion.code())
                .filter(each -> each.verdict() == SelectionRequest.Verdict.NOT_MET)
                .isPresent())
        .toList();
  }

  /** The items that nobody has judged in this round. */
  public List<Criterion> unjudged() {
    return criteria.criteria().stream()
        .filter(criterion -> judgement(criterion.code()).isEmpty())
        .toList();
  }

  /** Everybody who prepared the decision. */
  public Set<PersonId> preparedBy() {
    return Stream.concat(
            steps.stream().filter(StepTaken::prepares).map(StepTaken::person),
            judgements.stream().map(SelectionRequest.Judgement::person))
        .collect(Collectors.toUnmodifiableSet());
  }
}
