package dev.akashi.platform;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses from which programs read what is public, without a token: pages of other hosts may
 * read them, mistakes are told as problem documents, and the language goes by the address alone, so
 * that one copy is right for every reader.
 */
public final class OpenData {

  private static final List<Pattern> ADDRESSES =
      List.of(
          Pattern.compile("/api/v1/(services|log)(/.*)?"),
          Pattern.compile("/api/v1/openapi\\.(yaml|json)"),
          Pattern.compile("/feeds/.*"),
          Pattern.compile("/services\\.(csv|atom)"),
          Pattern.compile("/services/[^/]+/feed\\.atom"),
          Pattern.compile("/catalog\\.jsonld|/robots\\.txt|/sitemap\\.xml|/sitemaps/.*"),
          Pattern.compile("/log/(checkpoint|keys|(tile|states|snapshots)/.*)"));

  private OpenData() {}

  /**
   * Whether the address is one of them.
   *
   * @param path without its query
   */
  public static boolean covers(String path) {
    return ADDRESSES.stream().anyMatch(address -> address.matcher(path).matches());
  }
}
