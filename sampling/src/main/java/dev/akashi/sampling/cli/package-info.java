/** The command {@code akashi sample}. */
@NullMarked
package dev.akashi.sampling.cli;

import org.jspecify.annotations.NullMarked;
