/** The provider's pages and the interface of migrations. */
@NullMarked
package dev.akashi.migration.web;

import org.jspecify.annotations.NullMarked;
