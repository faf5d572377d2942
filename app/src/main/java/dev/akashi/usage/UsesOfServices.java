package dev.akashi.usage;

import static java.util.Objects.requireNonNull;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.ServiceUsers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells who uses services that would fall. */
@Service
class UsesOfServices implements ServiceUsers {

  private final UseRegister register;
  private final Organisations organisations;

  UsesOfServices(UseRegister register, Organisations organisations) {
    this.register = register;
    this.organisations = organisations;
  }

  @Override
  public List<Use> on(Collection<RegistryKey> services, LocalDate day) {
    List<ServiceUse> uses = register.usedOn(services, day);
    Map<OrganisationId, Organisation> names =
        organisations.findAll(uses.stream().map(ServiceUse::organisation).distinct().toList());
    return uses.stream()
        .map(use ->
            new Use(
                use.listed().orElseThrow(),
                requireNonNull(names.get(use.organisation())).name(),
                use.systemName(),
                use.since()))
        .toList();
  }
}
