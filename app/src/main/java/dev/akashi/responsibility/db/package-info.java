/** Storage of published responsibilities and of what was taken over. */
@NullMarked
package dev.akashi.responsibility.db;

import org.jspecify.annotations.NullMarked;
