/** Storage of files that wait to be taken in. */
@NullMarked
package dev.akashi.exchange.db;

import org.jspecify.annotations.NullMarked;
