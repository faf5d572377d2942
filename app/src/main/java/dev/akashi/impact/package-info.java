/** Whom a change of the baseline touches: a simulation on the live data that changes nothing. */
@NullMarked
package dev.akashi.impact;

import org.jspecify.annotations.NullMarked;
