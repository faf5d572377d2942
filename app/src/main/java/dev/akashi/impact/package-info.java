/**
 * Whom a change of the baseline touches: a simulation on the live data that changes nothing, and
 * the notice to them once the change is promulgated.
 */
@NullMarked
package dev.akashi.impact;

import org.jspecify.annotations.NullMarked;
