@NullMarked
package dev.akashi.oscal.markup;

import org.jspecify.annotations.NullMarked;
