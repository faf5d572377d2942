/** Pages and API of the evidence requests, for both sides. */
@NullMarked
package dev.akashi.request.web;

import org.jspecify.annotations.NullMarked;
