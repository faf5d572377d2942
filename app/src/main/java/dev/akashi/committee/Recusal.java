package dev.akashi.committee;

import dev.akashi.directory.PersonId;

/**
 * A member who does not take part in an item (FRM-30, AMD-03).
 *
 * @param rule the code of the reason, when a rule says so; else empty
 * @param declared what the member declared; empty when a rule says so
 */
public record Recusal(ItemId item, PersonId person, String name, String rule, String declared) {}
