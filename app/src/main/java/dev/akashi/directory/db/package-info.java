/** Storage of organisations, people and roles. */
@NullMarked
package dev.akashi.directory.db;

import org.jspecify.annotations.NullMarked;
