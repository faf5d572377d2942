/** The provider's statement: what is done for every requirement, and the basic statement rules. */
@NullMarked
package dev.akashi.statement;

import org.jspecify.annotations.NullMarked;
