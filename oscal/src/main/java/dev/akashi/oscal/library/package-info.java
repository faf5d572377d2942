/** Libraries of documents that may refer to each other. */
@NullMarked
package dev.akashi.oscal.library;

import org.jspecify.annotations.NullMarked;
