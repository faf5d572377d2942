package dev.akashi.registry;

/** A service on the list lost a base it stands on and is proposed for removal (FRM-53). */
public record BaseLost(RegistryEntry dependent, RegistryKey lostBase) {}
