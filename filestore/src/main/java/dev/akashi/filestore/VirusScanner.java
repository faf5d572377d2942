package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for malicious software in a file before it is kept. */
public interface VirusScanner {

  /**
   * Reads the content to its end.
   *
   * @return the name of what was found; empty when nothing was
   * @throws ScanFailedException when it could not be looked at: then nobody knows
   */
  Optional<String> scan(InputStream content) throws IOException;

  /** The scanner of an installation that has none. */
  static VirusScanner none() {
    return content -> Optional.empty();
  }

  /** The scanner could not be reached, was too slow or refused to look. */
  final class ScanFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    public ScanFailedException(String message) {
      super(message);
    }

    public ScanFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
