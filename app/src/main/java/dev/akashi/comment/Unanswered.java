package dev.akashi.comment;

import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;

/**
 * A round that has ended while comments wait for an answer.
 *
 * @param title what the draft was called when the round was set
 * @param count how many comments wait
 */
public record Unanswered(DraftId draft, String version, DraftText title, int count) {}
