package dev.akashi.disclosure.web;

import dev.akashi.kernel.LocalizedText;

/** The form in which an agency asks about a listed service. */
public record AskView(String key, LocalizedText serviceName) {}
