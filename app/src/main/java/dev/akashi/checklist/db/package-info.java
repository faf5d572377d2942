/** The checklists, what was answered, and the workbooks that wait. */
@NullMarked
package dev.akashi.checklist.db;

import org.jspecify.annotations.NullMarked;
