package dev.akashi.platform;

/** An option of a choice: its value, its text and, where it helps, a definition. */
public record Option(String value, String text, String hint) {

  public static Option of(String value, String text) {
    return new Option(value, text, "");
  }
}
