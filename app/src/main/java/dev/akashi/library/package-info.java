/** What a provider writes once and uses for many requirements: individual controls and reasons. */
@NullMarked
package dev.akashi.library;

import org.jspecify.annotations.NullMarked;
