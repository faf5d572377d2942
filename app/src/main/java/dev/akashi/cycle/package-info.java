/** Which controls are audited in which year: classes, cycles, and what follows from them. */
@NullMarked
package dev.akashi.cycle;

import org.jspecify.annotations.NullMarked;
