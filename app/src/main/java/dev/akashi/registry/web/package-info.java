/** The public pages, downloads and the JSON of the list. */
@NullMarked
package dev.akashi.registry.web;

import org.jspecify.annotations.NullMarked;
