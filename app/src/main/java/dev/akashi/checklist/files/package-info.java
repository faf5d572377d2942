/** The workbook of a checklist, written and understood. */
@NullMarked
package dev.akashi.checklist.files;

import org.jspecify.annotations.NullMarked;
