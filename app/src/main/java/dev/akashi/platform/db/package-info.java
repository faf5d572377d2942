/** The installation record and the demonstration date. */
@NullMarked
package dev.akashi.platform.db;

import org.jspecify.annotations.NullMarked;
