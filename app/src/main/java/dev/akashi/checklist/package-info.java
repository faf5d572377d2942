/**
 * Checklists of the basic statement requirements for cloud services that are not on the list: an
 * agency makes one, the provider answers it here or in a workbook, and other certifications and
 * reports are consulted beside it.
 */
@NullMarked
package dev.akashi.checklist;

import org.jspecify.annotations.NullMarked;
