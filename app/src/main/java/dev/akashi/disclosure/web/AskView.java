package dev.akashi.disclosure.web;

/** The form in which an agency asks about a listed service. */
public record AskView(String key, String serviceName) {}
