@NullMarked
package dev.akashi.oscal.resolve;

import org.jspecify.annotations.NullMarked;
