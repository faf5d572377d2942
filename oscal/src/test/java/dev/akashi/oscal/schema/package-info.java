@NullMarked
package dev.akashi.oscal.schema;

import org.jspecify.annotations.NullMarked;
