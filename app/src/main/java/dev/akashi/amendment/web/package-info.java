/** Pages and API of what changes between two versions. */
@NullMarked
package dev.akashi.amendment.web;

import org.jspecify.annotations.NullMarked;
