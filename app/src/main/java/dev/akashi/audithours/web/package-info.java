/** Pages and interface of the hours of an engagement, and of the statistics. */
@NullMarked
package dev.akashi.audithours.web;

import org.jspecify.annotations.NullMarked;
