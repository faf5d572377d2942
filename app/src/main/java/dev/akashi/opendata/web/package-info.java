/** The addresses of the open data. */
@NullMarked
package dev.akashi.opendata.web;

import org.jspecify.annotations.NullMarked;
