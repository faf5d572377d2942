/** The public list: published entries only, never a draft. */
@NullMarked
package dev.akashi.registry;

import org.jspecify.annotations.NullMarked;
