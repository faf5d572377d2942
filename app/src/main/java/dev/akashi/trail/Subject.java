package dev.akashi.trail;

/** The thing an event is about, for example {@code statement} and its id. */
public record Subject(String type, String id) {}
