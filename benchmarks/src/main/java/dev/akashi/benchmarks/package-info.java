/** Measures a running Akashi from outside, on throw-away data, over the loopback interface. */
@NullMarked
package dev.akashi.benchmarks;

import org.jspecify.annotations.NullMarked;
