/**
 * Source catalogues, what of a baseline corresponds to what in them, and the search over all of
 * them.
 */
@NullMarked
package dev.akashi.crosswalk;

import org.jspecify.annotations.NullMarked;
