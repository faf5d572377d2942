/** The workbook of a statement, written and understood. */
@NullMarked
package dev.akashi.dossier.files;

import org.jspecify.annotations.NullMarked;
