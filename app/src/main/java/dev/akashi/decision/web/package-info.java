/** Pages and API of decisions. */
@NullMarked
package dev.akashi.decision.web;

import org.jspecify.annotations.NullMarked;
