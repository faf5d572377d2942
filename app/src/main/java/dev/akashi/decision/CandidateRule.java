package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be written down about an option at all, whether it speaks for it or against it. */
final class CandidateRule {

  /**
   * A day earlier than this before the decision began is taken for a slip of the pen. No clause
   * stands behind it: how old a fact may be is for whoever decides.
   */
  private static final int YEARS_BACK = 10;

  private CandidateRule() {}

  /**
   * What cannot be recorded.
   *
   * @param entry what the list states of the option now
   */
  static List<Reason> refusals(
      Candidate candidate,
      DecisionPaper paper,
      DecisionFacts facts,
      Optional<RegistryEntry> entry) {
    List<Reason> refusals = new ArrayList<>();
    entry.ifPresent(listed -> namedAsListed(candidate, paper, listed, refusals));
    sameServiceAt(candidate, paper)
        .map(same ->
            Reason.of("decision.candidate-there", "CBD-06").with(same.name()).at("registryKey"))
        .ifPresent(refusals::add);
    candidate
        .privateOffer()
        .filter(offer -> !facts.values().privateOffers().contains(offer))
        .map(offer ->
            Reason.of("decision.not-in-catalogue", "CBD-26").with(offer).at("privateOffer"))
        .ifPresent(refusals::add);
    candidate
        .answers()
        .forEach((item, answer) -> refusals.addAll(ofAnswer(item, answer, candidate, facts)));
    return refusals;
  }

  /** The candidate of the same step that is the same listed service, if there is one. */
  static Optional<Candidate> sameServiceAt(Candidate candidate, DecisionPaper paper) {
    return paper.candidates().stream()
        .filter(other -> other.step() == candidate.step() && !other.id().equals(candidate.id()))
        .filter(other -> other.listed().isPresent() && other.listed().equals(candidate.listed()))
        .filter(other -> other.privateOffer().equals(candidate.privateOffer()))
        .findFirst();
  }

  /** Name and provider of a listed service are the list's, as they were when it was added. */
  private static void namedAsListed(
      Candidate candidate, DecisionPaper paper, RegistryEntry entry, List<Reason> refusals) {
    Optional<Candidate> known =
        paper.candidate(candidate.id()).filter(k -> k.listed().equals(candidate.listed()));
    String name = known.map(Candidate::name).orElse(entry.name());
    String provider = known.map(Candidate::provider).orElse(entry.applicant());
    if (!candidate.name().equals(name)) {
      refusals.add(
          Reason.of("decision.listed-name", "CBD-18").with(candidate.name(), name).at("name"));
    }
    if (!candidate.provider().equals(provider)) {
      refusals.add(
          Reason.of("decision.listed-provider", "CBD-18")
              .with(candidate.provider(), provider)
              .at("provider"));
    }
  }

  private static List<Reason> ofAnswer(
      String item, CheckAnswer answer, Candidate candidate, DecisionFacts facts) {
    String field = "check." + item;
    Optional<Check> check =
        facts.process().checksAt(candidate.step()).stream()
            .filter(each -> each.code().equals(item))
            .findFirst();
    if (check.isEmpty()) {
      return List.of(
          Reason.of("decision.no-such-check", "CBD-06").with(item, candidate.step()).at(field));
    }
    List<Reason> refusals = new ArrayList<>();
    if (check.get().choice(answer.choice()).isEmpty()) {
      refusals.add(
          Reason.of("decision.check-unknown-choice", check.get().clause().value())
              .with(check.get().name(), candidate.name())
              .at(field));
    }
    LocalDate first = facts.startedOn().minusYears(YEARS_BACK);
    answer
        .confirmedOn()
        .filter(day -> day.isBefore(first) || day.isAfter(facts.today()))
        .map(day ->
            Reason.atField(
                field,
                "decision.confirmed-out-of-range",
                check.get().name(),
                day,
                first,
                facts.today()))
        .ifPresent(refusals::add);
    return refusals;
  }
}
