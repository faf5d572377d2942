package dev.akashi.assessor;

import dev.akashi.directory.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request with everything that belongs to it. */
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

  public Optional<String> answer(String criterion) {
    return answers.stream()
        .filter(answer -> answer.criterion().equals(criterion))
        .map(SelectionRequest.Answer::text)
        .findFirst();
  }

  public List<SelectionRequest.Evidence> evidence(String criterion) {
    return evidence.stream().filter(each -> each.criterion().equals(criterion)).toList();
  }

  /** What was judged of the item in the current round. */
  public Optional<SelectionRequest.Judgement> judgement(String criterion) {
    return judgements.stream()
        .filter(each -> each.round() == request.round() && each.criterion().equals(criterion))
        .findFirst();
  }

  /** What was judged in the rounds before. */
  public List<SelectionRequest.Judgement> earlier(String criterion) {
    return judgements.stream()
        .filter(each -> each.round() < request.round() && each.criterion().equals(criterion))
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
