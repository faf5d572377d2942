/** Pages and API of the evidence. */
@NullMarked
package dev.akashi.evidence.web;

import org.jspecify.annotations.NullMarked;
