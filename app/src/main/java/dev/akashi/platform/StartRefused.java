package dev.akashi.platform;

/** Akashi cannot start; the message says why and what to do, and is all that is printed. */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }
}
