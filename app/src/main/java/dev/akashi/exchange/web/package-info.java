/** The pages and files of exchange. */
@NullMarked
package dev.akashi.exchange.web;

import org.jspecify.annotations.NullMarked;
