package dev.akashi.oscal;

/**
 * What a document may cost before it is refused.
 *
 * @param depth levels of nesting
 * @param bytes size of a document
 * @param text characters of one text
 * @param aliased nodes that YAML aliases may add
 */
public record Limits(int depth, long bytes, int text, int aliased) {

  public static final Limits USUAL = new Limits(100, 256L << 20, 20 << 20, 100_000);
}
