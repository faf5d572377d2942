/**
 * The few words that every part of Akashi shares: clauses, reasons, periods, two languages, pages.
 */
@NullMarked
package dev.akashi.kernel;

import org.jspecify.annotations.NullMarked;
