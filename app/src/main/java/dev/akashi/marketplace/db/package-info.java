/** Which files were loaded. */
@NullMarked
package dev.akashi.marketplace.db;

import org.jspecify.annotations.NullMarked;
