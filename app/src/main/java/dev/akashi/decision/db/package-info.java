/** Storage of decisions. */
@NullMarked
package dev.akashi.decision.db;

import org.jspecify.annotations.NullMarked;
