/** What the management of a provider confirms to its assessor, signed in the system. */
@NullMarked
package dev.akashi.representation;

import org.jspecify.annotations.NullMarked;
