/** Pages and API of published responsibilities. */
@NullMarked
package dev.akashi.responsibility.web;

import org.jspecify.annotations.NullMarked;
