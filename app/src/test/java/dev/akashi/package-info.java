/** Tests of the application. */
@NullMarked
package dev.akashi;

import org.jspecify.annotations.NullMarked;
