/** The comparison table as a document. */
@NullMarked
package dev.akashi.amendment.files;

import org.jspecify.annotations.NullMarked;
