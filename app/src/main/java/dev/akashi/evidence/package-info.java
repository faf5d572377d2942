/** The evidence of providers: files with their versions, and what each of them supports. */
@NullMarked
package dev.akashi.evidence;

import org.jspecify.annotations.NullMarked;
