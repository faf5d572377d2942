/** The simulation of an end, as pages, as CSV and over the API. */
@NullMarked
package dev.akashi.supplychain.web;

import org.jspecify.annotations.NullMarked;
