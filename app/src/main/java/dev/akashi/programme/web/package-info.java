/** The programme office's pages of the parameters. */
@NullMarked
package dev.akashi.programme.web;

import org.jspecify.annotations.NullMarked;
