/**
 * The OSCAL engine: reads, checks, resolves, converts and compares OSCAL documents. A library
 * without a framework.
 */
@NullMarked
package dev.akashi.oscal;

import org.jspecify.annotations.NullMarked;
