/** XML in and out, with the markup conversion. */
@NullMarked
package dev.akashi.oscal.xml;

import org.jspecify.annotations.NullMarked;
