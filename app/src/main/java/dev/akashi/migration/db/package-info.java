/** Storage of migrations and of what authors had written before them. */
@NullMarked
package dev.akashi.migration.db;

import org.jspecify.annotations.NullMarked;
