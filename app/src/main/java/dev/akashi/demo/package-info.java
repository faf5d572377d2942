/** The demonstration: invented organisations and people, and a day that can be set. */
@NullMarked
package dev.akashi.demo;

import org.jspecify.annotations.NullMarked;
