package dev.akashi.programme;

import java.util.Set;

/**
 * What a parameter may name, told by the feature that keeps it: a version of something that comes
 * with Akashi, for example.
 */
public interface KnownValues {

  /** The parameter. */
  String key();

  /** The texts it may have. */
  Set<String> values();
}
