package dev.akashi.kernel;

/**
 * A text in Japanese and English. The English may be empty when the source states none; a reader is
 * then given the Japanese, never nothing.
 */
public record LocalizedText(String ja, String en) {

  public LocalizedText {
    if (ja.isBlank()) {
      throw new IllegalArgumentException("the Japanese text is empty");
    }
  }

  public String in(Language language) {
    return language == Language.EN && !en.isBlank() ? en : ja;
  }
}
