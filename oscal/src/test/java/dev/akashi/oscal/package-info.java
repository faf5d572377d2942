@NullMarked
package dev.akashi.oscal;

import org.jspecify.annotations.NullMarked;
