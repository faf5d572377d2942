package dev.akashi.registry;

import java.util.List;
import java.util.Optional;

/**
 * A fact of a statement that is public, as it was stated.
 *
 * @param kind what it is about, for example {@code CERTIFICATION}
 */
public record PublishedFact(String kind, List<Value> values) {

  public PublishedFact {
    values = List.copyOf(values);
  }

  /**
   * One value of the fact.
   *
   * @param vocabulary the closed vocabulary the text is a term of; empty for free text
   */
  public record Value(String name, String vocabulary, String text) {}

  /** The first free text, by which the fact is told apart from others of its kind. */
  public String summary() {
    return values.stream()
        .filter(value -> value.vocabulary().isEmpty() && !value.text().isEmpty())
        .map(Value::text)
        .findFirst()
        .orElse("");
  }

  /** The kind of which this says that there is nothing. */
  public Optional<String> noneOf() {
    return kind.equals("NONE") ? value("of") : Optional.empty();
  }

  /** The text of a value that is stated. */
  public Optional<String> value(String name) {
    return values.stream()
        .filter(value -> value.name().equals(name))
        .map(Value::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
