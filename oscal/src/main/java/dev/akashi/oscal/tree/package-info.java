/** OSCAL documents in memory. */
@NullMarked
package dev.akashi.oscal.tree;

import org.jspecify.annotations.NullMarked;
