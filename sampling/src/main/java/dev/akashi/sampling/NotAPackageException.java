package dev.akashi.sampling;

/** A file that cannot be read as a package at all. */
public final class NotAPackageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  NotAPackageException(int line, Throwable cause) {
    super("no package: line " + line, cause);
    this.line = line;
  }

  /** The line that cannot be read, from 1. */
  public int line() {
    return line;
  }
}
