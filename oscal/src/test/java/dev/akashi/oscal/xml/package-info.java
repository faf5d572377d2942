@NullMarked
package dev.akashi.oscal.xml;

import org.jspecify.annotations.NullMarked;
