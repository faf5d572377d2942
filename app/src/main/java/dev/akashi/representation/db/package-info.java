/** The tables of signed representations. */
@NullMarked
package dev.akashi.representation.db;

import org.jspecify.annotations.NullMarked;
