/** Storage of promulgated baselines. */
@NullMarked
package dev.akashi.baseline.db;

import org.jspecify.annotations.NullMarked;
