package dev.akashi.platform;

/** One step of the breadcrumb; the last one has an empty link. */
public record Crumb(String text, String link) {

  public static Crumb here(String text) {
    return new Crumb(text, "");
  }
}
