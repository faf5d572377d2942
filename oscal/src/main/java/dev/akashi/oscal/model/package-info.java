/** What OSCAL documents may hold: the model tables of the supported releases. */
@NullMarked
package dev.akashi.oscal.model;

import org.jspecify.annotations.NullMarked;
