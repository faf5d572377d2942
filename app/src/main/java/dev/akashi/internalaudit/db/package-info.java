/** Stores internal audits. */
@NullMarked
package dev.akashi.internalaudit.db;

import org.jspecify.annotations.NullMarked;
