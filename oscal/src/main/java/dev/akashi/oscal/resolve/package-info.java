/** Resolves profiles into catalogs, by the profile resolution specification of NIST. */
@NullMarked
package dev.akashi.oscal.resolve;

import org.jspecify.annotations.NullMarked;
