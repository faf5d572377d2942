/** Tests of the evidence store on a real disk and a real PostgreSQL. */
@NullMarked
package dev.akashi.evidence;

import org.jspecify.annotations.NullMarked;
