/** Storage of links, tokens and failed sign-ins. */
@NullMarked
package dev.akashi.identity.db;

import org.jspecify.annotations.NullMarked;
