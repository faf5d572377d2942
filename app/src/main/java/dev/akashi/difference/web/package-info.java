/** Pages and API of the differences between statements. */
@NullMarked
package dev.akashi.difference.web;

import org.jspecify.annotations.NullMarked;
