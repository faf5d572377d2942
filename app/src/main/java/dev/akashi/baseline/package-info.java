/** The control baseline: requirements, their ids and their versions. */
@NullMarked
package dev.akashi.baseline;

import org.jspecify.annotations.NullMarked;
