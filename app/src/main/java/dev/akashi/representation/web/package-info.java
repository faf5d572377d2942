/** The pages and the interface for signing and reading representations. */
@NullMarked
package dev.akashi.representation.web;

import org.jspecify.annotations.NullMarked;
