/** The OSCAL engine beside the reference implementation: same documents, same JVM, same run. */
@NullMarked
package dev.akashi.oscal.benchmarks;

import org.jspecify.annotations.NullMarked;
