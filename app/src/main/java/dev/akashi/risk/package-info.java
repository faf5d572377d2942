/** The provider's own analysis of the risks of its service, beside each statement (FRM-03). */
@NullMarked
package dev.akashi.risk;

import org.jspecify.annotations.NullMarked;
