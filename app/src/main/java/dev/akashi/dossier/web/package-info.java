/** Pages and API of the statement's files. */
@NullMarked
package dev.akashi.dossier.web;

import org.jspecify.annotations.NullMarked;
