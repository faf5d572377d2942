package dev.akashi.crosswalk.search;

/** A stretch of a text; marked when it is what was asked for. */
public record Marked(String text, boolean marked) {}
