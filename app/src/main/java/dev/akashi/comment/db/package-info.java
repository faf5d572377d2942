/** Storage of rounds of comment and of the comments. */
@NullMarked
package dev.akashi.comment.db;

import org.jspecify.annotations.NullMarked;
