/** The index of every catalogue in Japanese and English, in this process. */
@NullMarked
package dev.akashi.crosswalk.search;

import org.jspecify.annotations.NullMarked;
