/** Pages and API of catalogues, mappings and the search. */
@NullMarked
package dev.akashi.crosswalk.web;

import org.jspecify.annotations.NullMarked;
