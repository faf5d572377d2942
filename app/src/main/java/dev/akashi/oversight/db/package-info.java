/** Storage of what assessors report. */
@NullMarked
package dev.akashi.oversight.db;

import org.jspecify.annotations.NullMarked;
