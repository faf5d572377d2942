@NullMarked
package dev.akashi.oscal.compare;

import org.jspecify.annotations.NullMarked;
