package dev.akashi.workshop;

import dev.akashi.workshop.Edit.EditKind;

/** An edit of somebody else, as far as others who work on the draft need to know at once. */
public record EditNews(int sequence, EditKind kind, String name, String authorName) {}
