package dev.akashi.trail.web;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.trail.Event;
import java.time.LocalDate;
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
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
                value(fact.getValue(), language)))
        .toList();
  }

  private String value(Object value, Language language) {
    if (value instanceof Boolean said) {
      return texts.text(language, said ? "trail.yes" : "trail.no");
    }
    String text = String.valueOf(value);
    return DAY.matcher(text).matches()
        ? JapaneseDates.plain(LocalDate.parse(text), language)
        : texts.find(language, "enum." + text).orElse(text);
  }
}
