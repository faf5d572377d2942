/** Pages and interface of the review of working papers, for the office and for the bodies. */
@NullMarked
package dev.akashi.quality.web;

import org.jspecify.annotations.NullMarked;
