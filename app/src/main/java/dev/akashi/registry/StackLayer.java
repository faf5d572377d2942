package dev.akashi.registry;

/** A layer of the system of a cloud service, from the bottom to the top. */
public enum StackLayer {
  /** Data centres with their buildings, power and hardware. */
  PHYSICAL,
  NETWORK,
  /** What an IaaS offers: virtual machines, storage. */
  VIRTUALISATION,
  OPERATING_SYSTEM,
  MIDDLEWARE,
  APPLICATION
}
