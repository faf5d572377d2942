/** The simulation as a workbook. */
@NullMarked
package dev.akashi.impact.files;

import org.jspecify.annotations.NullMarked;
