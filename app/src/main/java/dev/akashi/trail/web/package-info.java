/** The page of the event log. */
@NullMarked
package dev.akashi.trail.web;

import org.jspecify.annotations.NullMarked;
