/** Cloud by default: Step 0 to Step 4, the advisor's opinion and the decision. */
@NullMarked
package dev.akashi.decision;

import org.jspecify.annotations.NullMarked;
