/** The dated edges in the database. */
@NullMarked
package dev.akashi.supplychain.db;

import org.jspecify.annotations.NullMarked;
