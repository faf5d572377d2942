package dev.akashi.decision;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item an option is checked for, as the process data states it.
 *
 * @param steps the steps it belongs to
 * @param required when it must be satisfied before adoption; otherwise it is recommended
 * @param fact whether it is a fact that needs a source (CBD-06) or a choice of the agency
 */
public record Check(
    String code,
    LocalizedText name,
    ClauseId clause,
    Set<Integer> steps,
    Condition required,
    boolean fact,
    List<Choice> choices) {

  /** When an item is required. */
  public enum Condition {
    ALWAYS,
    COMMUNICATION,
    ROUND_THE_CLOCK,
    CISO_ROUTE,
    LEVEL_NOT_STATED,
    NEVER
  }

  /**
   * A possible answer.
   *
   * @param satisfies whether the item is satisfied by it
   * @param ask what must be written with it: a ground, a document, a place; empty when nothing
   */
  public record Choice(
      String code, LocalizedText name, boolean satisfies, Optional<LocalizedText> ask) {

    public boolean wantsText() {
      return ask.isPresent();
    }
  }

  public Check {
    steps = Set.copyOf(steps);
    choices = List.copyOf(choices);
  }

  public Optional<Choice> choice(String choiceCode) {
    return choices.stream().filter(choice -> choice.code().equals(choiceCode)).findFirst();
  }
}
