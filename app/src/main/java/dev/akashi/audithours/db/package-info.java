/** Stores the hours that people noted. */
@NullMarked
package dev.akashi.audithours.db;

import org.jspecify.annotations.NullMarked;
