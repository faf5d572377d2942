/** Storage of source catalogues and mappings. */
@NullMarked
package dev.akashi.crosswalk.db;

import org.jspecify.annotations.NullMarked;
