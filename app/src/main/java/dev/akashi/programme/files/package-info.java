/** The first-start values of the programme parameters in files. */
@NullMarked
package dev.akashi.programme.files;

import org.jspecify.annotations.NullMarked;
