/** Notices to organisations about things that concern them. */
@NullMarked
package dev.akashi.notice;

import org.jspecify.annotations.NullMarked;
