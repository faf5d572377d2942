package dev.akashi.marketplace;

import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A product as the file of the marketplace states it.
 *
 * @param authorizedOn the day of its authorisation, when it is authorised
 * @param level the level its impact level stands for
 * @param consumers the products that stand on it
 */
record Product(
    RegistryKey key,
    String name,
    String provider,
    Optional<LocalDate> authorizedOn,
    Optional<Integer> level,
    Set<ServiceModel> models,
    Optional<DeploymentModel> deployment,
    Set<RegistryKey> consumers) {

  Product {
    models = Set.copyOf(models);
    consumers = Set.copyOf(consumers);
  }
}
