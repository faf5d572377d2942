/** Programme parameters: periods, deadlines and tables as dated data with their source. */
@NullMarked
package dev.akashi.programme;

import org.jspecify.annotations.NullMarked;
