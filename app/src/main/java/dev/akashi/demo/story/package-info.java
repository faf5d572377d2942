/**
 * What has happened before a demonstration begins, played by its people on the days it happened.
 */
@NullMarked
package dev.akashi.demo.story;

import org.jspecify.annotations.NullMarked;
