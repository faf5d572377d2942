/** JSON and YAML in and out: two notations of one tree of members. */
@NullMarked
package dev.akashi.oscal.text;

import org.jspecify.annotations.NullMarked;
