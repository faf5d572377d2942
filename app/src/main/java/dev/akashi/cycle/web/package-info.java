/** The cycle of audits played through, on a page, as a file and over the API. */
@NullMarked
package dev.akashi.cycle.web;

import org.jspecify.annotations.NullMarked;
