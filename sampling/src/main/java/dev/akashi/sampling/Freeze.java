package dev.akashi.sampling;

/**
 * What the seed of a population is made of. All of it is fixed when the population is frozen, and
 * not by whoever froze it: the public value and the instant are known to nobody before.
 *
 * @param publicValue a value nobody chose: the digest of the newest entry of the event log
 * @param logRow the number of that entry
 * @param engagement the assessment the population belongs to
 * @param requirement the requirement it was frozen for
 * @param line the individual control it was frozen for
 * @param frozenAt the instant, as ISO 8601 text in UTC
 * @param rows how many keys the population has
 * @param sha256 the hash of the population
 */
public record Freeze(
    String publicValue,
    long logRow,
    String engagement,
    String requirement,
    String line,
    String frozenAt,
    int rows,
    String sha256) {

  private static final String DOMAIN = "akashi.sampling.seed.1";

  /** SHA-256 over a domain and every part, each with its length before it, in hex. */
  public String seed() {
    return Sha256.ofParts(
        DOMAIN,
        publicValue,
        Long.toString(logRow),
        engagement,
        requirement,
        line,
        frozenAt,
        Integer.toString(rows),
        sha256);
  }
}
