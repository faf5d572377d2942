/** The command {@code akashi log}. */
@NullMarked
package dev.akashi.transparency.cli;

import org.jspecify.annotations.NullMarked;
