/**
 * The workshop of the programme office: drafts of new baseline versions until they are promulgated.
 */
@NullMarked
package dev.akashi.workshop;

import org.jspecify.annotations.NullMarked;
