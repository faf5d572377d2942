package dev.akashi.oscal.benchmarks;

import java.io.ByteArrayOutputStream;

/**
 * Where both engines write: memory that is already there. An array that grows to some megabytes and
 * is copied out costs as much as our writing and belongs to neither engine.
 */
final class Sheet {

  private static final ByteArrayOutputStream MEMORY = new ByteArrayOutputStream(1 << 25);

  private Sheet() {}

  /** The memory, empty; what it held is gone. */
  static ByteArrayOutputStream blank() {
    MEMORY.reset();
    return MEMORY;
  }
}
