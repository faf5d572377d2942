package dev.akashi.programme;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;

/**
 * The value of a parameter from a day on, until the day before the next value.
 *
 * @param source the document, decision or notice the value rests on
 */
public record ParameterValue(
    String key, String text, LocalDate validFrom, LocalizedText source, Basis basis) {}
