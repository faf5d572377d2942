/** Where engagements, working papers and reports are kept. */
@NullMarked
package dev.akashi.assessment.db;

import org.jspecify.annotations.NullMarked;
