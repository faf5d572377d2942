/** Which service stands on which and since when, and what follows when one falls. */
@NullMarked
package dev.akashi.supplychain;

import org.jspecify.annotations.NullMarked;
