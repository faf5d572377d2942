/** Pages and API of risk analyses. */
@NullMarked
package dev.akashi.risk.web;

import org.jspecify.annotations.NullMarked;
