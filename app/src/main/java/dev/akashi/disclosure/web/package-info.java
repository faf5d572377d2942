/** Pages and API of profiles as others than their provider read them. */
@NullMarked
package dev.akashi.disclosure.web;

import org.jspecify.annotations.NullMarked;
