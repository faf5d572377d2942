/** Pages and API of what assessors report. */
@NullMarked
package dev.akashi.oversight.web;

import org.jspecify.annotations.NullMarked;
