package dev.akashi.comment;

import java.time.LocalDate;

/**
 * Days on which comments are received.
 *
 * @param opensOn the first
 * @param closesOn the last
 */
public record Days(LocalDate opensOn, LocalDate closesOn) {}
