package dev.akashi.crosswalk;

import java.util.List;
import java.util.Optional;

/**
 * Where a mapping was carried over from.
 *
 * @param controls the requirements it was recorded for, each in the version in which somebody last
 *     looked at it; several when they were merged
 * @param look why it has to be looked at again; empty when nothing it rests on changed, or when
 *     somebody did look
 */
public record Carried(List<ControlRef> controls, Optional<AnotherLook> look) {

  public Carried {
    controls = List.copyOf(controls);
  }

  /** The same when somebody has looked. */
  Carried lookedAt() {
    return new Carried(controls, Optional.empty());
  }
}
