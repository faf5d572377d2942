/** Storage of applications, registrations and removal cases. */
@NullMarked
package dev.akashi.registration.db;

import org.jspecify.annotations.NullMarked;
