/** The check of a statement as one report, and prior consultation with the support body from it. */
@NullMarked
package dev.akashi.consultation;

import org.jspecify.annotations.NullMarked;
