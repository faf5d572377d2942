package dev.akashi.crosswalk;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;

/** A text of a catalogue, which may have one language only; a reader is given the one there is. */
public record EitherText(String ja, String en) {

  public static final EitherText NONE = new EitherText("", "");

  public static EitherText of(LocalizedText text) {
    return new EitherText(text.ja(), text.en());
  }

  public static EitherText in(SourceLanguage language, String text) {
    return language == SourceLanguage.JA ? new EitherText(text, "") : new EitherText("", text);
  }

  public String in(Language language) {
    return shownIn(language) == Language.JA ? ja : en;
  }

  /** The language of what the reader is given. */
  public Language shownIn(Language language) {
    boolean japanese = language == Language.JA ? !ja.isBlank() || en.isBlank() : en.isBlank();
    return japanese ? Language.JA : Language.EN;
  }

  public boolean isEmpty() {
    return ja.isBlank() && en.isBlank();
  }
}
