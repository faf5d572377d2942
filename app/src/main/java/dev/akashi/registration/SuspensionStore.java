package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;

/** Where proposals to suspend services, and to lift suspensions, are kept. */
public interface SuspensionStore {

  Optional<SuspensionProposal> find(SuspensionId id);

  Optional<SuspensionProposal> findForUpdate(SuspensionId id);

  /** The proposal on the entry that is to be answered. */
  Optional<SuspensionProposal> openOn(RegistryKey key);

  /** Those to be answered, oldest first. */
  List<SuspensionProposal> open(int limit);

  /** Those answered last, newest first. */
  List<SuspensionProposal> answered(int limit);

  void insert(SuspensionProposal proposal);

  void update(SuspensionProposal proposal);

  /** The proposal, or 404. */
  default SuspensionProposal get(SuspensionId id) {
    return find(id).orElseThrow(SuspensionStore::unknown);
  }

  /** The proposal, which nobody else changes before the transaction ends, or 404. */
  default SuspensionProposal getForUpdate(SuspensionId id) {
    return findForUpdate(id).orElseThrow(SuspensionStore::unknown);
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("registration.suspension-unknown"));
  }
}
