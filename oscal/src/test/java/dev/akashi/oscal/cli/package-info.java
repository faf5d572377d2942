@NullMarked
package dev.akashi.oscal.cli;

import org.jspecify.annotations.NullMarked;
