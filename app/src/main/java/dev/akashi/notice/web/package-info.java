/** The page of notices. */
@NullMarked
package dev.akashi.notice.web;

import org.jspecify.annotations.NullMarked;
