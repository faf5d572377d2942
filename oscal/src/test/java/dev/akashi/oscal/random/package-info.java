@NullMarked
package dev.akashi.oscal.random;

import org.jspecify.annotations.NullMarked;
