/** The provider's pages and API of the statement. */
@NullMarked
package dev.akashi.statement.web;

import org.jspecify.annotations.NullMarked;
