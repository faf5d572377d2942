/** Writes and reads the files that a baseline is exchanged in. */
@NullMarked
package dev.akashi.exchange.files;

import org.jspecify.annotations.NullMarked;
