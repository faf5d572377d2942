package dev.akashi.registry;

/**
 * A service on the list lost a base it stands on and is proposed for removal (FRM-53). The
 * registration says so, because it knows which services survive by their own assessment (FRM-54).
 */
public record BaseLost(RegistryEntry dependent, RegistryKey lostBase) {}
