/** The baseline out and in: OSCAL, Excel, CSV, Word and print; files taken into a draft. */
@NullMarked
package dev.akashi.exchange;

import org.jspecify.annotations.NullMarked;
