package dev.akashi.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form as its page shows them: their labels and what is stored. The summary at the
 * head of the page names fields that are written further down, so it holds marks, which are filled
 * in when the page is complete.
 */
public final class ShownFields {

  private final String secret = UUID.randomUUID().toString();
  private final Pattern marks = Pattern.compile("\\[" + secret + ":([^]]*)]");
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> stored = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();

  /**
   * A field in which what was typed is not what is stored meanwhile.
   *
   * @param value what is stored, as the field would send it; {@code stored} is how the page says it
   */
  public record Difference(String field, String label, String value, String stored, String typed) {}

  /** Takes down the label of a field. */
  public void named(String field, String label) {
    labels.putIfAbsent(field, label);
  }

  /** Takes down how the page words a value of a field. */
  public void worded(String field, String value, String words) {
    choices.computeIfAbsent(field, each -> new LinkedHashMap<>()).put(value, words);
  }

  void stored(String field, String value) {
    stored.putIfAbsent(field, value);
  }

  /** A mark for what is known of the field only later. */
  public String mark(String field) {
    return "[" + secret + ":" + field + "]";
  }

  /** The page with every mark replaced by what the function says of its field. */
  String filledIn(String page, UnaryOperator<String> ofField) {
    return marks
        .matcher(page)
        .replaceAll(found -> Matcher.quoteReplacement(ofField.apply(found.group(1))));
  }

  /** The label of a field; empty when the page shows no such field. */
  String label(String field) {
    return labels.getOrDefault(field, "");
  }

  /** The named fields that were sent and whose stored value is another than the typed one. */
  List<Difference> differences(Predicate<String> sent, UnaryOperator<String> typed) {
    return labels.keySet().stream()
        .filter(sent)
        .filter(field -> stored.containsKey(field))
        .filter(field -> !stored.getOrDefault(field, "").equals(typed.apply(field)))
        .map(field ->
            new Difference(
                field,
                label(field),
                stored.getOrDefault(field, ""),
                words(field, stored.getOrDefault(field, "")),
                words(field, typed.apply(field))))
        .toList();
  }

  private String words(String field, String value) {
    return choices.getOrDefault(field, Map.of()).getOrDefault(value, value);
  }
}
