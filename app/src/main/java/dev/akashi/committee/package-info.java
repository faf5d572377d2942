/** The committee: members, meetings and written procedures, votes, resolutions and minutes. */
@NullMarked
package dev.akashi.committee;

import org.jspecify.annotations.NullMarked;
