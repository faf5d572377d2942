@NullMarked
package dev.akashi.committee;

import org.jspecify.annotations.NullMarked;
