/**
 * A real PostgreSQL server under the care of this process: found or unpacked, initialised, started,
 * watched and stopped.
 */
@NullMarked
package dev.akashi.postgres;

import org.jspecify.annotations.NullMarked;
