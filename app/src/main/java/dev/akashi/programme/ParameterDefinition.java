package dev.akashi.programme;

import dev.akashi.kernel.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stays the same about a parameter while its value changes: key, type, name.
 *
 * @param form the form a text must have beyond its type, for example a registration number with a
 *     serial in it
 */
public record ParameterDefinition(
    String key, ParameterType type, Optional<Pattern> form, LocalizedText name) {

  /** Whether the text is good for this parameter. */
  public boolean accepts(String text) {
    return type.accepts(text)
        && form.map(pattern -> pattern.matcher(text.strip()).matches()).orElse(true);
  }
}
