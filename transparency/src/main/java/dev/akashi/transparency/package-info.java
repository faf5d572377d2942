/** An append-only log that anybody can verify: Merkle tree, tiles, signed checkpoints, proofs. */
@NullMarked
package dev.akashi.transparency;

import org.jspecify.annotations.NullMarked;
