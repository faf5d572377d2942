package dev.akashi.impact;

import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.statement.WorkingTimeSurvey.Numbered;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each question is expected to take: the median recorded for its requirement; where there is
 * none, that of the section; where there is none either, that of the chapter; else it is unknown.
 */
final class Estimates {

  private final Comparison comparison;
  private final List<Question> questions;
  private final Map<String, Set<Numbered>> sets = new HashMap<>();
  private final Map<String, Double> medians = new HashMap<>();

  Estimates(Comparison comparison, List<Question> questions) {
    this.comparison = comparison;
    this.questions = List.copyOf(questions);
  }

  /** The requirement of each question by itself. */
  Map<String, Set<Numbered>> single() {
    return remembered(
        questions.stream()
            .collect(Collectors.toMap(Estimates::own, question -> Set.of(question.at()))));
  }

  /** The sections and chapters of the questions that no median is known for yet. */
  Map<String, Set<Numbered>> wider() {
    Map<String, Set<Numbered>> wider = new HashMap<>();
    for (Question question : questions) {
      if (!medians.containsKey(own(question))) {
        Requirement asked = question.requirement();
        wider.computeIfAbsent(
            section(question), key -> all(other -> other.group().equals(asked.group())));
        wider.computeIfAbsent(
            chapter(question), key -> all(other -> other.id().chapter() == asked.id().chapter()));
      }
    }
    return remembered(wider);
  }

  private Map<String, Set<Numbered>> remembered(Map<String, Set<Numbered>> some) {
    sets.putAll(some);
    return some;
  }

  /** Takes the medians in minutes of the sets that have one. */
  void learn(Map<String, Double> found) {
    medians.putAll(found);
  }

  /** The requirements whose records the estimates rest on. */
  Collection<Numbered> restsOn() {
    Set<Numbered> all = new HashSet<>();
    questions.forEach(question -> basis(question).ifPresent(key -> all.addAll(known(key))));
    return all;
  }

  private Set<Numbered> known(String key) {
    return sets.getOrDefault(key, Set.of());
  }

  /** What is expected of each question, by the place of its requirement. */
  Map<Numbered, Double> minutes() {
    Map<Numbered, Double> minutes = new HashMap<>();
    for (Question question : questions) {
      basis(question)
          .flatMap(key -> Optional.ofNullable(medians.get(key)))
          .ifPresent(median -> minutes.put(question.at(), median));
    }
    return minutes;
  }

  private Optional<String> basis(Question question) {
    return Stream.of(own(question), section(question), chapter(question))
        .filter(medians::containsKey)
        .findFirst();
  }

  /** Both versions count: some providers may be on the new one already. */
  private Set<Numbered> all(Predicate<Requirement> which) {
    return Stream.of(comparison.before(), comparison.after())
        .flatMap(baseline -> in(baseline, which))
        .collect(Collectors.toSet());
  }

  private static Stream<Numbered> in(Baseline baseline, Predicate<Requirement> which) {
    return baseline.requirements().stream()
        .filter(which)
        .map(requirement -> new Numbered(baseline.version(), requirement.id()));
  }

  private static String own(Question question) {
    return "requirement " + question.version() + " " + question.requirement().id();
  }

  private static String section(Question question) {
    return "section " + question.requirement().group();
  }

  private static String chapter(Question question) {
    return "chapter " + question.requirement().id().chapter();
  }
}
