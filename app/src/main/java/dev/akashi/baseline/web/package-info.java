/** Public pages and API of the baselines. */
@NullMarked
package dev.akashi.baseline.web;

import org.jspecify.annotations.NullMarked;
