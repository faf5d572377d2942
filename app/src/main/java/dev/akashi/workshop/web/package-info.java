/** Pages and API of the workshop. */
@NullMarked
package dev.akashi.workshop.web;

import org.jspecify.annotations.NullMarked;
