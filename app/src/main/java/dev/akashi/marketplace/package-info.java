/** The list of another programme, read from its file into an installation of its own. */
@NullMarked
package dev.akashi.marketplace;

import org.jspecify.annotations.NullMarked;
