/** Journeys through the running application in a real browser. */
@NullMarked
package dev.akashi.e2e;

import org.jspecify.annotations.NullMarked;
