/** Entries, tiles and keys of the log in the database. */
@NullMarked
package dev.akashi.registrylog.db;

import org.jspecify.annotations.NullMarked;
