/** Storage of risk analyses. */
@NullMarked
package dev.akashi.risk.db;

import org.jspecify.annotations.NullMarked;
