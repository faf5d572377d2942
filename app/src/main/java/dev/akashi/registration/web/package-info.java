/** Pages and API of applications, their review, the committee and removals. */
@NullMarked
package dev.akashi.registration.web;

import org.jspecify.annotations.NullMarked;
