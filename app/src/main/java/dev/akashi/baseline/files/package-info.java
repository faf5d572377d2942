/** Reads a baseline from its files. */
@NullMarked
package dev.akashi.baseline.files;

import org.jspecify.annotations.NullMarked;
