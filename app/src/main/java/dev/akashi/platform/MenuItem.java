package dev.akashi.platform;

/** An item of the main menu; its text is {@code menu.<code>}. */
public record MenuItem(String code, String link) {}
