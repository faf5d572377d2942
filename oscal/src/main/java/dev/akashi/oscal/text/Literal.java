package dev.akashi.oscal.text;

/** A number, truth value or null of a member that the model does not have, as written. */
record Literal(String text) {}
