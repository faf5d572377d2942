/** The engine as a command: validate, resolve, convert, diff, stats. */
@NullMarked
package dev.akashi.oscal.cli;

import org.jspecify.annotations.NullMarked;
