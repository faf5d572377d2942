package dev.akashi.committee;

/**
 * The count of a vote.
 *
 * @param base of how many members the quorum is a part
 * @param present how many of them voted, if only to abstain
 */
public record Tally(int base, int present, int votesFor, int against, int abstained) {}
