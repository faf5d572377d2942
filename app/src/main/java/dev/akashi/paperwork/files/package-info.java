/** Writes documents as Word, PDF and OSCAL. */
@NullMarked
package dev.akashi.paperwork.files;

import org.jspecify.annotations.NullMarked;
