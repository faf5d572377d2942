package dev.akashi.filestore;

import java.io.IOException;

/** A stream is longer than it may be. */
public final class FileTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long mostBytes;

  public FileTooLargeException(long mostBytes) {
    super("the file is longer than " + mostBytes + " bytes");
    this.mostBytes = mostBytes;
  }

  public long mostBytes() {
    return mostBytes;
  }
}
