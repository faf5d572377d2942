/** Storage of information systems. */
@NullMarked
package dev.akashi.classification.db;

import org.jspecify.annotations.NullMarked;
