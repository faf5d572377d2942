/** The pages about Akashi and the clauses it keeps. */
@NullMarked
package dev.akashi.clauses.web;

import org.jspecify.annotations.NullMarked;
