/** Pages and API of services in use and of use applications. */
@NullMarked
package dev.akashi.usage.web;

import org.jspecify.annotations.NullMarked;
