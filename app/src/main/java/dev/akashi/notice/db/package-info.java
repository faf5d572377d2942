/** Storage of notices. */
@NullMarked
package dev.akashi.notice.db;

import org.jspecify.annotations.NullMarked;
