/** Storage of the event log. */
@NullMarked
package dev.akashi.trail.db;

import org.jspecify.annotations.NullMarked;
