/**
 * Working papers of issued reports are drawn at random and reviewed, as a check on auditors
 * (FRM-47). What is deficient stands in the file of the body.
 */
@NullMarked
package dev.akashi.quality;

import org.jspecify.annotations.NullMarked;
