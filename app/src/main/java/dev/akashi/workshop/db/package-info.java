/** Storage of drafts and of every edit made in them. */
@NullMarked
package dev.akashi.workshop.db;

import org.jspecify.annotations.NullMarked;
