package dev.akashi.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** How large a file may be. */
@Service
public class EvidenceLimit {

  private static final long MEGABYTE = 1L << 20;

  private final long megabytes;

  EvidenceLimit(@Value("${akashi.evidence.most-megabytes}") long megabytes) {
    this.megabytes = megabytes;
  }

  public long bytes() {
    return megabytes * MEGABYTE;
  }

  public long megabytes() {
    return megabytes;
  }
}
