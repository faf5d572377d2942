package dev.akashi.quality;

import dev.akashi.sampling.Freeze;
import java.time.Instant;

/**
 * A draw of working papers. It never changes and never goes away.
 *
 * @param number counts the draws of the programme from 1
 * @param reason why there was another one from papers that an earlier draw could come to; empty
 *     when there was none
 * @param rows how many papers, or papers with a requirement, the frame held when it was frozen
 * @param sha256 the hash of the frozen frame
 * @param logRow the entry of the event log the seed was taken from
 * @param publicValue its digest, known to nobody before the frame was frozen
 * @param seed what the papers were ranked by; it follows from {@link #freeze}
 */
public record Draw(
    DrawId id,
    int number,
    Frame frame,
    int size,
    String reason,
    int rows,
    String sha256,
    long logRow,
    String publicValue,
    String seed,
    String drawnBy,
    Instant drawnAt) {

  /** The clause that a package of drawn papers names in the place of a requirement. */
  public static final String CLAUSE = "FRM-47";

  /** What the seed is made of. */
  public Freeze freeze() {
    return new Freeze(
        publicValue,
        logRow,
        id.toString(),
        CLAUSE,
        frame.line(size),
        drawnAt.toString(),
        rows,
        sha256);
  }
}
