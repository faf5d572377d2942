/** Targets for coverage-guided fuzzing: whatever comes in, nothing but the documented exception. */
@NullMarked
package dev.akashi.oscal.fuzz;

import org.jspecify.annotations.NullMarked;
