/** The security chain, the interceptors and the error pages. */
@NullMarked
package dev.akashi.platform.web;

import org.jspecify.annotations.NullMarked;
