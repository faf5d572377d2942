/** Storage of change notices. */
@NullMarked
package dev.akashi.changenotice.db;

import org.jspecify.annotations.NullMarked;
