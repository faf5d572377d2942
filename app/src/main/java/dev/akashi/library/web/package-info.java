/** Pages and API of the library. */
@NullMarked
package dev.akashi.library.web;

import org.jspecify.annotations.NullMarked;
