/** The addresses under which documents are handed out. */
@NullMarked
package dev.akashi.paperwork.web;

import org.jspecify.annotations.NullMarked;
