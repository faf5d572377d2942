/** Where files wait to be taken in. */
@NullMarked
package dev.akashi.dossier.db;

import org.jspecify.annotations.NullMarked;
