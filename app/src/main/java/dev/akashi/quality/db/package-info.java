/** Stores draws with their frames, and the reviews of the drawn papers. */
@NullMarked
package dev.akashi.quality.db;

import org.jspecify.annotations.NullMarked;
