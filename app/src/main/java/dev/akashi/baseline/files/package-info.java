/** Reads a baseline from its files. */
@NamedInterface("files")
@NullMarked
package dev.akashi.baseline.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
