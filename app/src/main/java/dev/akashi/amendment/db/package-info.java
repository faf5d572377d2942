/** Storage of lineage and rulings. */
@NullMarked
package dev.akashi.amendment.db;

import org.jspecify.annotations.NullMarked;
