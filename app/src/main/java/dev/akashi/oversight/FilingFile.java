package dev.akashi.oversight;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filing with everything that was written in it.
 *
 * @param wordings what was filed, every round
 * @param answers what the programme did with it, every round that it has looked at
 */
public record FilingFile(Filing filing, List<Wording> wordings, List<Answer> answers) {

  /** The codes of the texts of a notice of a change. */
  public static final List<String> CHANGE_TEXTS =
      List.of(FilingRules.BEFORE, FilingRules.AFTER, FilingRules.DETAILS);

  public FilingFile {
    wordings = List.copyOf(wordings);
    answers = List.copyOf(answers);
  }

  /**
   * What was filed in a round.
   *
   * @param changedOn the day of the change; empty for a report
   * @param texts by the code of the item
   */
  public record Wording(
      int round,
      Optional<LocalDate> changedOn,
      Map<String, String> texts,
      PersonId person,
      String personName,
      LocalDate on,
      Instant at) {

    public Wording {
      texts = Map.copyOf(texts);
    }

    public String text(String code) {
      return texts.getOrDefault(code, "");
    }
  }

  /** What the programme did with a round. */
  public record Answer(
      int round,
      FilingState outcome,
      String reason,
      PersonId person,
      String personName,
      LocalDate on,
      Instant at) {}

  /** The wording that holds. */
  public Wording newest() {
    return wordings.stream().max(Comparator.comparingInt(Wording::round)).orElseThrow();
  }

  /** The wordings that others took the place of, the newest first. */
  public List<Wording> former() {
    return wordings.stream()
        .filter(wording -> wording.round() < filing.round())
        .sorted(Comparator.comparingInt(Wording::round).reversed())
        .toList();
  }

  public Optional<Answer> answer(int round) {
    return answers.stream().filter(answer -> answer.round() == round).findFirst();
  }

  /** Whether the first wording came after the last day on which it was in time. */
  public boolean late() {
    return wordings.stream()
        .min(Comparator.comparingInt(Wording::round))
        .filter(first -> first.on().isAfter(filing.dueOn()))
        .isPresent();
  }
}
