package dev.akashi.trail.web;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.trail.Event;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Says in words what an entry of the log holds. The log keeps names of programs, for it outlives
 * every wording; people read the wording of today.
 */
@Service
public class EventWords {

  private static final String FACT = "trail.fact.";

  /** What a day is called in an entry; a text of people may look like a day and be none. */
  private static final Pattern DAY =
      Pattern.compile("on|until|first|last|expires|(?!basedOn)\\w+(On|Until|Day|From)");

  private final Texts texts;

  EventWords(Texts texts) {
    this.texts = texts;
  }

  /** One thing that an entry tells. */
  public record Fact(String name, String value) {}

  /** What an entry tells, in the language; a name or value without words stays as it is. */
  public List<Fact> facts(Event event, Language language) {
    return event.detail().entrySet().stream()
        .map(fact ->
            new Fact(
                texts.find(language, FACT + fact.getKey()).orElse(fact.getKey()),
                value(fact.getKey(), fact.getValue(), language)))
        .toList();
  }

  private String value(String name, Object value, Language language) {
    if (value instanceof Boolean said) {
      return texts.text(language, said ? "trail.yes" : "trail.no");
    }
    String text = String.valueOf(value);
    return DAY.matcher(name).matches()
        ? day(text, language)
        : texts.find(language, "enum." + text).orElse(text);
  }

  private static String day(String text, Language language) {
    try {
      return JapaneseDates.plain(LocalDate.parse(text), language);
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
