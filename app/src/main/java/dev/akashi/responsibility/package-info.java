/**
 * Who does what of a listed service, per requirement, and what other statements take over of it.
 */
@NullMarked
package dev.akashi.responsibility;

import org.jspecify.annotations.NullMarked;
