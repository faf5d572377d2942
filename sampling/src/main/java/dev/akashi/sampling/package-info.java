/** Samples that anybody can draw again: frozen populations, seeds, ranks and drawn packages. */
@NullMarked
package dev.akashi.sampling;

import org.jspecify.annotations.NullMarked;
