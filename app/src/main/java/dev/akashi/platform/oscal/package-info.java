/** How things of the programme are named and written in OSCAL, in one place for all documents. */
@NamedInterface("oscal")
@NullMarked
package dev.akashi.platform.oscal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
