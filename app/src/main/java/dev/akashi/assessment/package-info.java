/** Engagements, results per control, findings and the assessment report. */
@NullMarked
package dev.akashi.assessment;

import org.jspecify.annotations.NullMarked;
