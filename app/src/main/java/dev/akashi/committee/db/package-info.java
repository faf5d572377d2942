/** Storage of seats, meetings, votes and resolutions. */
@NullMarked
package dev.akashi.committee.db;

import org.jspecify.annotations.NullMarked;
