/**
 * Reads the YAML files that Akashi ships, keeping line numbers so that every error can be named.
 */
@NamedInterface("yaml")
@NullMarked
package dev.akashi.platform.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
