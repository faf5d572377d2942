package dev.akashi.platform;

import org.jspecify.annotations.Nullable;

/** Akashi cannot start; the message says why and what to do, and is all that is printed. */
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final int exitCode;

  public StartRefused(String message) {
    this(message, FAILED, null);
  }

  public StartRefused(String message, Throwable cause) {
    this(message, FAILED, cause);
  }

  private StartRefused(String message, int exitCode, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** For a command line that cannot be understood. */
  public static StartRefused misuse(String message) {
    return new StartRefused(message, MISUSED, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
