/** The schema (Flyway migrations) and the typed tables jOOQ made from it. */
@NullMarked
package dev.akashi.database;

import org.jspecify.annotations.NullMarked;
