/** Reads the keys of a population from a CSV file or an Excel workbook. */
@NullMarked
package dev.akashi.assessment.files;

import org.jspecify.annotations.NullMarked;
