package dev.akashi.baseline.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.platform.FormInput;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader of the baseline asks for: words, a chapter, the mandatory requirements only.
 *
 * @param chapter {@code all}, the number of a chapter, or empty when none was asked for
 */
public record RequirementFilter(String words, String chapter, boolean mandatoryOnly) {

  static RequirementFilter of(FormInput form) {
    return new RequirementFilter(form.text("q"), form.text("chapter"), form.checked("mandatory"));
  }

  /** Whether nothing was asked for, so that the overview alone is shown. */
  public boolean isEmpty() {
    return words.isEmpty() && chapter.isEmpty() && !mandatoryOnly;
  }

  boolean admits(Requirement requirement) {
    return chapterNumber().map(number -> number == requirement.id().chapter()).orElse(true)
        && (!mandatoryOnly || requirement.mandatory())
        && holdsWords(requirement);
  }

  private Optional<Integer> chapterNumber() {
    return chapter.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(chapter)) : Optional.empty();
  }

  private boolean holdsWords(Requirement requirement) {
    if (words.isEmpty()) {
      return true;
    }
    String text =
        fold(
            String.join(
                "\n",
                requirement.id().value(),
                requirement.title().ja(),
                requirement.title().en(),
                requirement.text().ja(),
                requirement.text().en()));
    return Arrays.stream(fold(words).split("\\s+")).allMatch(text::contains);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
