/** Storage of parameter values. */
@NullMarked
package dev.akashi.programme.db;

import org.jspecify.annotations.NullMarked;
