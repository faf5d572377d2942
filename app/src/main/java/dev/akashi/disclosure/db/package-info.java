/** Stores which agency asked to read which profile, and what the provider answered. */
@NullMarked
package dev.akashi.disclosure.db;

import org.jspecify.annotations.NullMarked;
