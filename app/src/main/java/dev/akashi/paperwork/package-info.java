/** The documents that leave the system: on paper as Word and PDF, and for machines in OSCAL. */
@NullMarked
package dev.akashi.paperwork;

import org.jspecify.annotations.NullMarked;
