package dev.akashi.supplychain;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Knows who uses listed services; the simulation of an end asks it. */
public interface ServiceUsers {

  /** Who uses one of the services on the day, by service; one query however many they are. */
  List<Use> on(Collection<RegistryKey> services, LocalDate day);

  /**
   * One use of a service.
   *
   * @param organisation the name of the agency or local government
   * @param system the system it is used in; empty when it is used by itself
   * @param since the first day of the use
   */
  record Use(RegistryKey service, LocalizedText organisation, String system, LocalDate since) {}
}
