package dev.akashi.disclosure.web;

import dev.akashi.statement.ProfileReading;

/**
 * A profile as a reader sees it.
 *
 * @param menu the item of the main menu it stands below
 * @param back the page it belongs to
 */
public record ReadingView(ProfileReading reading, String menu, String back) {}
