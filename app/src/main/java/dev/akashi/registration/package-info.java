/** From application to decision, and the end of a registration with its cascade. */
@NullMarked
package dev.akashi.registration;

import org.jspecify.annotations.NullMarked;
