/** Storage of use applications and of services in use. */
@NullMarked
package dev.akashi.usage.db;

import org.jspecify.annotations.NullMarked;
