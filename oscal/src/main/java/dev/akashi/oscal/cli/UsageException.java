package dev.akashi.oscal.cli;

import java.util.List;

/** What was asked for cannot be done as it was asked: the command ends with 2. */
final class UsageException extends Exception {

  private final String text;
  private final List<Object> args;

  /**
   * @param text the key of the message
   */
  UsageException(String text, Object... args) {
    super(text);
    this.text = text;
    this.args = List.of(args);
  }

  String in(Texts texts) {
    return texts.get(text, args.toArray());
  }
}
