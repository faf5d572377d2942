@NullMarked
package dev.akashi.oscal.text;

import org.jspecify.annotations.NullMarked;
