/** The append-only event log: who did what to which thing, when. */
@NullMarked
package dev.akashi.trail;

import org.jspecify.annotations.NullMarked;
