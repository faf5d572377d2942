package dev.akashi.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was found about one item for one option.
 *
 * @param choice the code of the choice taken
 * @param text the finding, the ground of an exception or the reason asked for, in words
 * @param source where the fact comes from (CBD-06)
 * @param confirmedOn the day it was confirmed
 */
public record CheckAnswer(
    String choice, String text, String source, Optional<LocalDate> confirmedOn) {}
