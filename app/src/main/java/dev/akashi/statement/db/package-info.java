/** Storage of services and statements. */
@NullMarked
package dev.akashi.statement.db;

import org.jspecify.annotations.NullMarked;
