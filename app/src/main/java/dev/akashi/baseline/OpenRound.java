package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;

/**
 * A draft of the baseline on which everybody can comment today.
 *
 * @param version the version the draft is to become
 * @param closesOn the last day on which comments are received
 * @param link where it is read and commented on
 */
public record OpenRound(String version, LocalizedText title, LocalDate closesOn, String link) {}
