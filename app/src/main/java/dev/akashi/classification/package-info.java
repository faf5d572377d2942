/** Information grades and the classification of information systems. */
@NullMarked
package dev.akashi.classification;

import org.jspecify.annotations.NullMarked;
