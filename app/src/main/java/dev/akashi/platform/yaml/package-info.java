/**
 * Reads the YAML files that Akashi ships, keeping line numbers so that every error can be named.
 */
@NullMarked
package dev.akashi.platform.yaml;

import org.jspecify.annotations.NullMarked;
