/** The statement as files, out and in: a workbook to edit, taken back in whole or not at all. */
@NullMarked
package dev.akashi.dossier;

import org.jspecify.annotations.NullMarked;
