/** Storage of the library. */
@NullMarked
package dev.akashi.library.db;

import org.jspecify.annotations.NullMarked;
