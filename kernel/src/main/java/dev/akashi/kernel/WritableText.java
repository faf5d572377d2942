package dev.akashi.kernel;

/** What a text that people type or send may hold. */
public final class WritableText {

  private WritableText() {}

  /**
   * Whether everything in a text is a character that can be stored and reads as it is written:
   * neither NUL nor a mark that turns the direction of the text around it, by which a name can be
   * made to look like another.
   */
  public static boolean isWritable(String text) {
    return text.chars().noneMatch(c -> c == 0 || turnsDirection(c));
  }

  private static boolean turnsDirection(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> c == 0x200E || c == 0x200F || c == 0x061C;
    };
  }
}
