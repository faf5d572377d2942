/** The programme office's page of the simulation. */
@NullMarked
package dev.akashi.impact.web;

import org.jspecify.annotations.NullMarked;
