package dev.akashi.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent address of an entry: its registration number, or our own stable key. */
public record RegistryKey(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,40}");

  public RegistryKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a registry key: " + value);
    }
  }

  /** The key, if the text can be one. */
  public static Optional<RegistryKey> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RegistryKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
