/**
 * Checks documents: structure, references and the value rules of the metaschema, all problems in
 * one run.
 */
@NullMarked
package dev.akashi.oscal.check;

import org.jspecify.annotations.NullMarked;
