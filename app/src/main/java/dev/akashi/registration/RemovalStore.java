package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where removal cases are kept. */
public interface RemovalStore {

  Optional<RemovalCase> find(RemovalCaseId id);

  Optional<RemovalCase> findForUpdate(RemovalCaseId id);

  Optional<RemovalCase> openOn(RegistryKey key);

  /** Which of these services have a case to be decided. */
  Set<RegistryKey> openAmong(Collection<RegistryKey> keys);

  /** All cases to be decided: earlier ones and lower layers first. */
  List<RemovalCase> open();

  /** The cases decided last, newest first. */
  List<RemovalCase> closed(int limit);

  /** The services the committee kept although they lost a base, without those open anew. */
  Set<RegistryKey> kept();

  void insert(List<RemovalCase> cases);

  void update(RemovalCase removalCase);

  /** Updates several cases at once. */
  void updateAll(List<RemovalCase> cases);

  /** The case, or 404. */
  default RemovalCase get(RemovalCaseId id) {
    return find(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("registration.removal-case-unknown")));
  }
}
