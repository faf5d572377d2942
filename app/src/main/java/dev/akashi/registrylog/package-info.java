/** The log of the public list: every publication as an entry of a tree that anybody can verify. */
@NullMarked
package dev.akashi.registrylog;

import org.jspecify.annotations.NullMarked;
