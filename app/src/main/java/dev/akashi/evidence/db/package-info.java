/** Stores evidence and its links. */
@NullMarked
package dev.akashi.evidence.db;

import org.jspecify.annotations.NullMarked;
