package dev.akashi.disclosure.web;

import dev.akashi.disclosure.Disclosure;
import java.time.LocalDate;
import java.util.List;

/**
 * What agencies asked of a provider, or what one agency asked.
 *
 * @param longestUntil the last day that a grant of today may name
 */
public record DisclosuresView(List<Disclosure> all, LocalDate longestUntil) {}
