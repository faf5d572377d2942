package dev.akashi.marketplace;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept which files were loaded. */
public interface LoadingStore {

  Optional<Loading> find(String sha256);

  /** When the newest file that was loaded was stated. */
  Optional<Instant> newest();

  void add(Loading loading, Instant at);
}
