/**
 * The clauses of the source documents that Akashi keeps, the statement rules made from them, and
 * the tests that prove each.
 */
@NullMarked
package dev.akashi.clauses;

import org.jspecify.annotations.NullMarked;
