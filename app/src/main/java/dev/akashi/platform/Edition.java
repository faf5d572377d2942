package dev.akashi.platform;

/**
 * What public answers are made from, as it stands now: a value, and as long as it equals the one
 * before, so does every answer made from it. It differs between features, as their types do.
 */
public interface Edition {}
