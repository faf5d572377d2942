/** The start page of a signed-in person. */
@NullMarked
package dev.akashi.home.web;

import org.jspecify.annotations.NullMarked;
