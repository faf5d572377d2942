package dev.akashi.workshop;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;

/** A text while it is written: either language may still be missing. */
public record DraftText(String ja, String en) {

  public static final DraftText EMPTY = new DraftText("", "");

  public static DraftText of(LocalizedText text) {
    return new DraftText(text.ja(), text.en());
  }

  /** Whether both languages are there. */
  public boolean isWhole() {
    return !ja.isBlank() && !en.isBlank();
  }

  /** What there is, in the reader's language if possible. */
  public String in(Language language) {
    return (language == Language.EN && !en.isBlank()) || ja.isBlank() ? en : ja;
  }

  /** As it is promulgated; call it when both languages are there. */
  public LocalizedText promulgated() {
    return new LocalizedText(ja, en);
  }
}
