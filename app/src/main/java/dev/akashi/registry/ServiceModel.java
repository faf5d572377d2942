package dev.akashi.registry;

/** The closed vocabulary of service models (CBD-01). */
public enum ServiceModel {
  IAAS,
  PAAS,
  SAAS
}
