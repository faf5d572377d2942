package dev.akashi.oscal;

import dev.akashi.oscal.tree.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Something that is wrong with a document.
 *
 * @param rule what was broken: the key of its texts, for example {@code structure.unknown}
 * @param constraint the id of the rule in the specification, or empty
 * @param args what fills the text
 */
public record Problem(
    Severity severity, Place place, String rule, String constraint, List<String> args) {

  /** The rule that is broken by what is no text at all. */
  public static final String NOT_TEXT = "read.not-text";

  private static final String BUNDLE = "dev.akashi.oscal.problems";

  public Problem {
    args = List.copyOf(args);
  }

  public static Problem error(Place place, String rule, Object... args) {
    return new Problem(
        Severity.ERROR, place, rule, "", Arrays.stream(args).map(String::valueOf).toList());
  }

  /** Whether the document is no text at all; then it has no places that could be mended. */
  public boolean isNotText() {
    return rule.equals(NOT_TEXT);
  }

  /** What the rule is known by: its id in the specification, or our own name of it. */
  public String ruleId() {
    return constraint.isEmpty() ? rule : constraint;
  }

  /** What is wrong, in the language. */
  public String text(Locale locale) {
    return filled(ResourceBundle.getBundle(BUNDLE, locale).getString(rule));
  }

  /** What to do about it, in the language. */
  public String hint(Locale locale) {
    try {
      return filled(ResourceBundle.getBundle(BUNDLE, locale).getString(rule + ".hint"));
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no hint for " + rule, e);
    }
  }

  private String filled(String text) {
    String filled = text;
    for (int i = 0; i < args.size(); i++) {
      filled = filled.replace("{" + i + "}", args.get(i));
    }
    return filled;
  }
}
