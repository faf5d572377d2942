/** Use of services: applications, approvals, administrators and what changed for the user. */
@NullMarked
package dev.akashi.usage;

import org.jspecify.annotations.NullMarked;
