package dev.akashi.marketplace;

import dev.akashi.marketplace.MarketplaceFile.LeftOut;
import java.time.Instant;
import java.util.Map;

/**
 * What loading a file did.
 *
 * @param edges how many dependencies the file states
 * @param again whether the same file was loaded before, so that nothing was done
 */
public record Loading(
    String sha256,
    Instant statedAt,
    int came,
    int changed,
    int ended,
    int edges,
    Map<LeftOut, Integer> leftOut,
    boolean again) {

  public Loading {
    leftOut = Map.copyOf(leftOut);
  }
}
