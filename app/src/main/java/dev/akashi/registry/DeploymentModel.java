package dev.akashi.registry;

/** The closed vocabulary of deployment models (CBD-01, FRM-51). */
public enum DeploymentModel {
  PUBLIC,
  PRIVATE,
  COMMUNITY,
  HYBRID
}
