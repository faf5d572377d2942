/** Stores evidence requests, what was handed over for them and what was said. */
@NullMarked
package dev.akashi.request.db;

import org.jspecify.annotations.NullMarked;
