/** What becomes of the answers of a statement when it goes to a newer version of the baseline. */
@NullMarked
package dev.akashi.migration;

import org.jspecify.annotations.NullMarked;
