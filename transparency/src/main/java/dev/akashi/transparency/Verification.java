package dev.akashi.transparency;

import java.util.Optional;

/**
 * What checking a copy came to.
 *
 * @param checkpoint what the copy says it is; empty when it does not say
 * @param signer the key that signed the checkpoint
 * @param finding the first thing that does not hold; empty when all of it holds
 */
public record Verification(
    Optional<Checkpoint> checkpoint, Optional<NoteKey> signer, Optional<Finding> finding) {

  public boolean holds() {
    return finding.isEmpty();
  }
}
