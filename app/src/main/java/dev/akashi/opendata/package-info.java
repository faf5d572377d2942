/** What is public, in the forms that programs of others expect: feeds, descriptions, catalogues. */
@NullMarked
package dev.akashi.opendata;

import org.jspecify.annotations.NullMarked;
