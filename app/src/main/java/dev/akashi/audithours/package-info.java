/**
 * The hours that audits take: noted by the people of a team day by day, and told as statistics from
 * which no body can be made out.
 */
@NullMarked
package dev.akashi.audithours;

import org.jspecify.annotations.NullMarked;
