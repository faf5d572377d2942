package dev.akashi.crosswalk;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a catalogue in addresses: a source by its key, a baseline version with a prefix. */
public record CatalogueKey(String value) implements Comparable<CatalogueKey> {

  private static final String BASELINE = "baseline-";
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,59}");

  public CatalogueKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a catalogue: " + value);
    }
  }

  public static CatalogueKey of(String value) {
    return new CatalogueKey(value);
  }

  public static CatalogueKey ofBaseline(String version) {
    return new CatalogueKey(BASELINE + version);
  }

  /** The version when this is a baseline. */
  public Optional<String> version() {
    return value.startsWith(BASELINE)
        ? Optional.of(value.substring(BASELINE.length()))
        : Optional.empty();
  }

  public boolean isBaseline() {
    return value.startsWith(BASELINE);
  }

  @Override
  public int compareTo(CatalogueKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
