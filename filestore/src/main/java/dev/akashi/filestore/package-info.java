/** Keeps files by their content: what a file is called is its SHA-256. Knows no framework. */
@NullMarked
package dev.akashi.filestore;

import org.jspecify.annotations.NullMarked;
