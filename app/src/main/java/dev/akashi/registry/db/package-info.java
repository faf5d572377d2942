/** The published states in the database. */
@NullMarked
package dev.akashi.registry.db;

import org.jspecify.annotations.NullMarked;
