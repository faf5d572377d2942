@NullMarked
package dev.akashi.oscal.check;

import org.jspecify.annotations.NullMarked;
