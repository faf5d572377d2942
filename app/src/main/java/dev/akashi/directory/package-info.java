/** Organisations, people, their roles and what a role may do. */
@NullMarked
package dev.akashi.directory;

import org.jspecify.annotations.NullMarked;
