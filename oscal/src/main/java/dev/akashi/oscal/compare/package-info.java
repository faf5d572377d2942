/** What differs between two documents, and what a document holds. */
@NullMarked
package dev.akashi.oscal.compare;

import org.jspecify.annotations.NullMarked;
