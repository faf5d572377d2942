/** What changes between two versions of the baseline, and what the programme office rules on it. */
@NullMarked
package dev.akashi.amendment;

import org.jspecify.annotations.NullMarked;
