/** Pages and API of signing in and of people. */
@NullMarked
package dev.akashi.identity.web;

import org.jspecify.annotations.NullMarked;
