/** The page on which the day of a demonstration is set. */
@NullMarked
package dev.akashi.demo.web;

import org.jspecify.annotations.NullMarked;
