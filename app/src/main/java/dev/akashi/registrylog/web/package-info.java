/** The files, the interface and the pages of the log. */
@NullMarked
package dev.akashi.registrylog.web;

import org.jspecify.annotations.NullMarked;
