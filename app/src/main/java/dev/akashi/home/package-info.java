/** The start page of a signed-in person: what waits, what is due. */
@NullMarked
package dev.akashi.home;

import org.jspecify.annotations.NullMarked;
