/** What differs between two versions of a statement, for its provider, assessor and reviewers. */
@NullMarked
package dev.akashi.difference;

import org.jspecify.annotations.NullMarked;
