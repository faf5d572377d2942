/** Akashi, the application: a package per feature. */
@NullMarked
package dev.akashi;

import org.jspecify.annotations.NullMarked;
