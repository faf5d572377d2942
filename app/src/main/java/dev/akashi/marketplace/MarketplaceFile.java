package dev.akashi.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file.
 *
 * @param sha256 of its bytes
 * @param statedAt when the marketplace was changed last, as the file says
 * @param leftOut what the file holds and is not taken over, and how often
 */
public record MarketplaceFile(
    String sha256, Instant statedAt, List<Product> products, Map<LeftOut, Integer> leftOut) {

  public MarketplaceFile {
    products = List.copyOf(products);
    leftOut = Map.copyOf(leftOut);
  }

  /** Why something of a file is not on the list. */
  public enum LeftOut {
    /** A product that is not authorised, or no longer. */
    NOT_AUTHORIZED,
    /** A product without an id, a name, a provider or a day of authorisation that can be read. */
    UNREADABLE,
    /** A product whose id came before. */
    TWICE,
    /**
     * A product whose names hold characters that turn the direction of writing or cannot be seen.
     */
    HIDDEN_CHARACTERS,
    /** A product that is said to stand on itself. */
    ON_ITSELF,
    /** A product that left the list before; it would need another key. */
    CAME_BACK,
    /** Metrics, agencies, assessors and the uses of products by agencies. */
    OTHER_PARTS
  }
}
