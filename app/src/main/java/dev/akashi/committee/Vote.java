package dev.akashi.committee;

import dev.akashi.directory.PersonId;
import java.time.Instant;

/** The vote of a member on an item; a later one takes its place until the vote is over. */
public record Vote(ItemId item, PersonId person, String name, Ballot ballot, Instant at) {}
