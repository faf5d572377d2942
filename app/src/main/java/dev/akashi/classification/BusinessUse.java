package dev.akashi.classification;

/**
 * The business a system is classified for: the same information can weigh differently in another
 * business (FRM-05).
 *
 * @param citizenFacing whether it serves citizens directly
 * @param emergencyUse whether it is used in emergencies
 */
public record BusinessUse(
    String name, String purpose, boolean citizenFacing, boolean emergencyUse) {}
